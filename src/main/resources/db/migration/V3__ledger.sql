-- Double entry: every row moves an amount from one account to another. Append-only: the database itself says no.
create table posting (
  id bigint generated always as identity primary key,
  posted_at timestamptz not null default now(),
  county text not null references county,
  cycle text,                             -- business key; null for opening postings
  scheme text not null,
  region text,
  case_number text,
  payee text references organisation,
  year integer not null,
  from_account text not null,
  to_account text not null check (to_account <> from_account),
  amount bigint not null check (amount > 0),
  cause text not null,
  task text,
  person text,
  rule_version text,
  reverses bigint references posting
);
create index posting_cycle on posting (cycle, scheme);
create index posting_case on posting (case_number);
create index posting_commitments on posting (county, scheme, year) where to_account = 'COMMITTED' or from_account = 'COMMITTED';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'postings are never changed or removed: correct by reversal';
end $$;
create trigger posting_append_only before update or delete or truncate on posting
  for each statement execute function refuse_change();
