-- Accounts that payees have had, have and ask for. The newest row of a payee's account says how it stands.
create table payee_account (
  id bigint generated always as identity primary key,
  payee text not null references organisation,
  account text not null,
  status text not null check (status in ('waiting','verified','refused','replaced')),
  origin text not null check (origin in ('own-form','on-behalf','change')),
  case_number text,
  stated_by text not null,                -- who wrote it; changing an account keeps a person from attesting payments to it
  reason text not null default '',
  stated_at timestamptz not null,
  answered_by text,                       -- who verified or refused it
  answer text not null default '',
  answered_at timestamptz
);
create index payee_account_payee on payee_account (payee, account);
insert into payee_account (payee, account, status, origin, case_number, stated_by, stated_at)
  select owner, account, 'verified', 'own-form', case_number, sent_by, registered_at from needs_report;
insert into payee_account (payee, account, status, origin, case_number, stated_by, stated_at)
  select r.owner, a.account, 'verified', 'own-form', r.case_number, '', now() from award a join needs_report r using (case_number)
  where a.account <> r.account;

-- Instalments after the first are planned until their day, or until the report is accepted.
alter table instalment drop constraint instalment_status_check;
alter table instalment add constraint instalment_status_check check (status in ('planned','due','paid','given-up','set-off'));
alter table instalment
  alter column due_since drop not null,
  add column number integer not null default 1,
  add column planned_for text check (planned_for in ('date','report')),
  add column planned_on date,
  add column correction text not null default '';  -- why a payment was reversed

-- The year's report: what the office approved of what was spent, the auditor's word, and how it was asked for.
alter table use_report
  add column approved_owner bigint check (approved_owner between 0 and spent_owner),
  add column approved_university bigint check (approved_university between 0 and spent_university),
  add column auditor_statement text not null default '';
alter table award add column report_overdue_on date, add column report_escalated_on date;

-- Money claimed back comes in one payment or several.
create table repayment (
  id bigint generated always as identity primary key,
  case_number text not null,
  year integer not null,
  amount bigint not null check (amount > 0),
  repaid_on date not null,
  bank_reference text not null,
  person text not null,
  foreign key (case_number, year) references award
);

-- A reversal says why (R14).
alter table posting add column reason text;

-- What the bank has answered, line by line; a message is taken in once.
create table bank_answer (
  id bigint generated always as identity primary key,
  county text not null references county,
  message_id text not null,
  document uuid not null references document,
  person text not null,
  received_at timestamptz not null,
  unique (county, message_id)
);
create table bank_answer_line (
  answer bigint not null references bank_answer,
  line integer not null,
  end_to_end_id text not null default '',
  amount text not null,                   -- as the bank wrote it, with its currency
  booked_on date,
  bank_reference text not null default '',
  outcome text not null check (outcome in ('paid','rejected','unmatched')),
  why text not null default '',
  run text references payout_run,
  instalment bigint references instalment,
  primary key (answer, line)
);

-- A payment that was wrong is taken back by reversal, on two persons' word.
create table payment_correction (
  id bigint generated always as identity primary key,
  instalment bigint not null references instalment,
  reason text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  status text not null check (status in ('asked','approved','refused')),
  answered_by text,
  comment text not null default '',
  answered_at timestamptz
);
create unique index payment_correction_one_open on payment_correction (instalment) where status = 'asked';
