create table document (
  id uuid primary key,
  county text not null references county,
  cycle text,
  case_number text,
  kind text not null,                     -- e.g. grant-letter
  language_form text not null check (language_form in ('nb','nn')),
  title text not null,
  recipient text references organisation, -- null: the public, or the office itself
  sender text not null,
  dated date not null,
  access_code text not null default '',   -- and its legal basis, for the journal
  legal_basis text not null default '',
  template_version text not null,
  media_type text not null,
  sha256 text not null,
  content bytea not null,
  created_at timestamptz not null
);
create index document_case on document (case_number);
create index document_cycle on document (cycle, kind);

create table outbox (                     -- mail, written in the transaction that caused it, sent once afterwards
  id bigint generated always as identity primary key,
  county text not null references county,
  recipient text not null,
  subject text not null,
  body text not null,
  document uuid references document,
  created_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  last_error text
);
create index outbox_unsent on outbox (id) where sent_at is null;

create table submission (                 -- every form a person sent, kept whole
  id bigint generated always as identity primary key,
  county text not null,
  process text not null,
  form text not null,
  instance_id text not null,
  task_id text,
  person text,
  sent_at timestamptz not null,
  form_values jsonb not null
);
create index submission_instance on submission (instance_id);

create table competence_plan (
  id bigint generated always as identity primary key,
  key text not null unique,
  county text not null references county,
  owner text not null references organisation,
  title text not null,
  meeting_date date not null,
  instance_id text not null,
  status text not null check (status in ('individual','group','plenary','adopting','adopted')),
  adopted_at timestamptz,
  plan jsonb
);

create table competence_note (
  plan bigint not null references competence_plan,
  stage text not null check (stage in ('individual','group','plenary','adopt')),
  person text not null,
  form jsonb not null,
  sent_at timestamptz not null
);
