-- Mail: what was sent to whom and how it went; what waits for the daily digest; who has had which day's.
alter table outbox
  add column kind text not null default '',
  add column cycle text,
  add column case_number text,
  add column held integer not null default 0,     -- tries that ended at a mail server out of reach: not the mail's own fault
  add column next_try_at timestamptz,             -- null: at once
  add column failure text,                        -- why the last try failed, e.g. address; last_error is the server's own words
  add column failed_at timestamptz,               -- given up, or refused for good
  add column route text check (route in ('smtp','file')),
  add column settled_at timestamptz,              -- the office has told the reader in another way
  add column settled_by text,
  add column settled_reason text;
update outbox o set cycle = d.cycle, case_number = d.case_number from document d where d.id = o.document;
update outbox set failed_at = created_at, failure = 'other' where sent_at is null and attempts >= 10;
drop index outbox_unsent;
create index outbox_unsent on outbox (id) where sent_at is null and failed_at is null;
create index outbox_failed on outbox (county) where failed_at is not null and sent_at is null;
create index outbox_case on outbox (case_number);
create index outbox_cycle on outbox (cycle);

create table news (                       -- what merely tells of work: gathered into the reader's next digest
  id bigint generated always as identity primary key,
  county text not null references county,
  recipient text not null,                -- in small letters
  kind text not null,
  language_form text not null check (language_form in ('nb','nn')),
  text text not null,
  created_at timestamptz not null,
  told_on date                            -- the digest's day
);
create index news_untold on news (county, recipient) where told_on is null;

create table digest_round (               -- a county's round of a day, written when all have got theirs
  county text not null references county,
  day date not null,
  done_at timestamptz not null,
  primary key (county, day)
);

create table digest (                     -- one a day to each address, written with its mail
  county text not null references county,
  recipient text not null,
  day date not null,
  primary key (county, recipient, day)
);

create table mail_preference (            -- what a person has chosen; no row: a digest in the office's language form
  user_id text primary key,
  digest boolean not null,
  language_form text check (language_form in ('nb','nn'))
);
