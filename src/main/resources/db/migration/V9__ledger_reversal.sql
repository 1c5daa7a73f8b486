-- A posting is reversed at most once, also by two who try at the same moment.
create unique index posting_reversed_once on posting (reverses) where reverses is not null;
