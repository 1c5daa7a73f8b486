-- A person may want what could wait for the digest as mails of their own, at once. Tasks are told of in the digest all the same.
alter table mail_preference
  add column at_once boolean not null default false,
  add constraint mail_at_once_has_a_digest check (digest or not at_once);
