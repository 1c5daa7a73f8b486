-- A decision's amounts may change after it was made: the old lines are kept, and say which decision replaced them.
alter table decision_line add column replaced_by bigint references decision;
create index decision_line_case on decision_line (case_number) where replaced_by is null;

create table decision_change (
  id bigint generated always as identity primary key,
  decision bigint not null references decision,
  case_number text not null references needs_report,
  year integer not null,
  cause text not null check (cause in ('appeal','amendment','withdrawal','condition')),
  reason text not null,
  person text not null,
  changed_at timestamptz not null,
  old_owner bigint not null check (old_owner >= 0),
  old_university bigint not null check (old_university >= 0),
  new_owner bigint not null check (new_owner >= 0),
  new_university bigint not null check (new_university >= 0)
);
create index decision_change_case on decision_change (case_number);

create table changed_claim (              -- what had been paid when a decision was lowered, claimed back
  id bigint generated always as identity primary key,
  case_number text not null,
  year integer not null,
  payee text not null references organisation,
  amount bigint not null check (amount > 0),
  due_on date not null,
  claimed_at timestamptz not null,
  repaid_on date,
  bank_reference text,
  confirmed_by text,
  foreign key (case_number, year) references award
);

create table appeal (
  id bigint generated always as identity primary key,
  case_number text not null references needs_report,
  instance_id text not null,
  subject text not null check (subject in ('late','formal','not-granted','amount')),  -- the decision that is appealed
  status text not null check (status in ('received','assessed','forwarded','ended')),
  received_on date not null,
  sent_by text not null,
  grounds text not null,
  registered_at timestamptz not null,
  timely boolean,
  assessment text,
  assessment_outcome text check (assessment_outcome in ('uphold','change','dismiss')),
  assessed_by text,
  assessed_at timestamptz,
  outcome text check (outcome in ('uphold','change','dismiss')),
  decision_reason text,
  decided_by text,
  decided_at timestamptz,
  instance_outcome text check (instance_outcome in ('uphold','change','repeal')),
  instance_date date,
  instance_recorded_by text,
  changed_owner bigint check (changed_owner >= 0),
  changed_university bigint check (changed_university >= 0)
);
create unique index appeal_one_open on appeal (case_number) where status <> 'ended';

create table amendment (                  -- a change that the owner asks for, or a withdrawal or cancellation
  id bigint generated always as identity primary key,
  case_number text not null references needs_report,
  instance_id text not null,
  kind text not null check (kind in ('amendment','withdrawal','cancellation')),
  status text not null check (status in ('open','ended')),
  use_change text not null default '',    -- what the money is to be used for instead
  amounts jsonb not null default '[]',    -- [{year, ownerAmount, universityAmount}]
  claim_paid boolean not null default false,
  reason text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  assessment_outcome text,
  assessment_reason text,
  assessed_by text,
  assessed_at timestamptz,
  outcome text,
  decision_reason text,
  decided_by text,
  decided_at timestamptz
);
create unique index amendment_one_open on amendment (case_number) where status = 'open';
