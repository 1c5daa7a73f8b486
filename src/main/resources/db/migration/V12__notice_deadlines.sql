-- A letter of decision to one party. The day it was sent and the day it reached the party are two facts: the appeal deadline counts from the latter.
create table notice (
  id bigint generated always as identity primary key,
  case_number text not null references needs_report,
  county text not null references county,
  scheme text not null,
  party text not null references organisation,
  document uuid references document,
  kind text not null check (kind in ('decision','rejection','late')),
  guideline bigint not null references guideline,  -- whose weeks and policy count
  sent_on date not null,
  presumed_on date not null check (presumed_on >= sent_on),  -- when it is taken to have reached its party
  reached_on date check (reached_on >= sent_on),             -- as registered; null: not registered
  interrupted_on date,                    -- reasons were asked for
  reasons_given_on date check (reasons_given_on >= interrupted_on)  -- they reached the party
);
create index notice_case on notice (case_number, party, id);

create table notice_history (             -- what was registered of a notice, by whom, never changed
  id bigint generated always as identity primary key,
  notice bigint not null references notice,
  what text not null check (what in ('reached','reasons-requested','reasons-given')),
  old_date date,
  new_date date not null,
  remark text not null,
  person text not null,
  registered_at timestamptz not null
);

-- The dates as they were typed, beside the ones that count after rolling forward; null where they are the same by history.
alter table cycle
  add column needs_deadline_typed date,
  add column recommendation_deadline_typed date,
  add column report_deadline_typed date;

create table case_deadline (              -- the date set for one step of a case, and the one that counts
  case_number text not null references needs_report,
  name text not null check (name in ('confirmation','completion','acceptance','repayment','use-report')),
  year integer not null,                  -- of the grant; the cycle's year for a report
  typed date not null,
  counts date not null check (counts >= typed),
  primary key (case_number, name, year)
);

create table deadline_change (
  id bigint generated always as identity primary key,
  county text not null references county,
  deadline text not null,
  key text not null,                      -- of the cycle, or the case number
  old_date date not null,
  typed date not null,                    -- as the person wrote it
  new_date date not null,                 -- after rolling forward by policy
  reason text not null,
  person text not null,
  changed_at timestamptz not null
);
create index deadline_change_key on deadline_change (key);

create table night (                      -- one nightly check a county and night, however many nodes there are
  county text not null references county,
  night date not null,
  primary key (county, night)
);

create table preliminary_reply (          -- at most one a case (R8)
  case_number text primary key references needs_report,
  document uuid references document,      -- null only within the transaction that writes it
  sent_on date not null,
  expected_on date not null
);
