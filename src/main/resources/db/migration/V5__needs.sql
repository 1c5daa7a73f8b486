create table needs_report (
  case_number text primary key,
  cycle text not null references cycle,
  county text not null references county,
  scheme text not null,
  owner text not null references organisation,
  region text not null,
  university text not null references organisation,
  title text not null,
  measure_kind text not null,
  own_contribution bigint not null,
  coordinator_amount bigint not null,
  account text not null,
  contact_name text not null,
  contact_email text not null,
  status text not null check (status in ('confirming','late','control','completing','ready','recommended','forum','decided','rejected','withdrawn','next-call')),
  late boolean not null,
  received_on timestamptz not null,
  registered_at timestamptz not null,
  sent_by text not null,
  client_reference text,
  instance_id text not null,
  partnership text not null default 'unanswered' check (partnership in ('unanswered','confirmed','denied')),
  partnership_comment text not null default '',
  left_out_reason text,
  outcome_reason text,
  form jsonb not null                     -- the form as it was sent, whole
);
create index needs_report_cycle on needs_report (cycle, scheme, region, status);
create unique index needs_report_client on needs_report (cycle, owner, client_reference);

create table needs_amount (
  case_number text not null references needs_report,
  year integer not null,
  owner_amount bigint not null check (owner_amount >= 0),
  university_amount bigint not null check (university_amount >= 0),
  primary key (case_number, year)
);

create table needs_network (
  case_number text not null references needs_report,
  owner text not null references organisation,
  answer text not null default 'unanswered' check (answer in ('unanswered','confirmed','denied')),
  primary key (case_number, owner)
);

create table formal_control (
  id bigint generated always as identity primary key,
  case_number text not null references needs_report,
  criteria text[] not null,
  outcome text not null,
  comment text not null,
  person text not null,
  controlled_at timestamptz not null
);
