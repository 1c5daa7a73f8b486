create table award (                      -- tilskudd: one per case and year, in the cycle of that year
  case_number text not null references needs_report,
  cycle text not null references cycle,
  year integer not null,
  owner_amount bigint not null check (owner_amount >= 0),
  university_amount bigint not null check (university_amount >= 0),
  status text not null check (status in ('decided','started','awaiting-answer','running','reported','declined','ended')),
  first_year boolean not null,            -- a later year's grant asks for no new acceptance
  account text not null,                  -- the owner's, as the owner itself stated it
  instance_id text,
  primary key (case_number, year)
);
create index award_cycle on award (cycle, status);

create table instalment (
  id bigint generated always as identity primary key,
  case_number text not null,
  year integer not null,
  cycle text not null references cycle,
  payee text not null references organisation,
  role text not null check (role in ('owner','university')),
  amount bigint not null check (amount > 0),
  account text not null,
  status text not null check (status in ('due','paid','given-up','set-off')),
  due_since date not null,
  why text not null default '',           -- why it was held back or refused last time
  paid_on date,
  foreign key (case_number, year) references award
);
create index instalment_cycle on instalment (cycle, status);

create table use_report (
  case_number text not null,
  year integer not null,
  version integer not null,
  person text not null,
  no_report boolean not null,
  spent_owner bigint not null check (spent_owner >= 0),
  spent_university bigint not null check (spent_university >= 0),
  outcome text,
  comment text not null default '',
  sent_at timestamptz not null,
  form jsonb not null,
  primary key (case_number, year, version),
  foreign key (case_number, year) references award
);

create table settlement (
  case_number text not null,
  year integer not null,
  kind text not null check (kind in ('transfer','repay','set-off')),
  amount bigint not null check (amount > 0),
  reason text not null,
  person text not null,
  repaid_on date,
  bank_reference text,
  primary key (case_number, year),
  foreign key (case_number, year) references award
);

create table payout_run (
  key text primary key,                   -- ROGALAND-2027/payout-1
  cycle text not null references cycle,
  instance_id text not null,
  status text not null check (status in ('open','prepared','attested','paid','empty')),
  payout_date date,
  prepared_by text,
  attested_by text,
  confirmed_by text,
  bank_reference text
);

create table payout_line (
  run text not null references payout_run,
  instalment bigint not null references instalment,
  open boolean not null default true,     -- in no other open run
  included boolean,
  attested boolean,
  paid boolean,
  why text not null default '',
  primary key (run, instalment)
);
create unique index payout_line_one_open_run on payout_line (instalment) where open;
