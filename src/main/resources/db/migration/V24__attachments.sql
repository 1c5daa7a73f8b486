-- Files that a party sends: documents with a sender of their own, so that the journal has them as received.
alter table document add column received_from text references organisation;

create table attachment (
  document uuid primary key references document,
  case_number text not null references needs_report,
  about text not null check (about in ('needs-report','appeal','use-report')),
  file_name text not null,
  bytes integer not null check (bytes > 0),
  sent_by text not null,
  note text not null default '',          -- whom it came from and how, when the secretariat added it
  added_at timestamptz not null,
  withdrawn_at timestamptz,               -- the file is kept; the case no longer rests on it
  withdrawn_by text
);
create index attachment_case on attachment (case_number);
