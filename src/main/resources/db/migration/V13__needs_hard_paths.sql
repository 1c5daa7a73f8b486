-- Late requests and more information as histories of their own; who leaves a network, and what it takes along.
alter table guideline add column completion_reminder_days integer not null default 5 check (completion_reminder_days > 0); -- before the deadline

create table needs_late_decision (        -- every decision on a late report; the newest one holds
  id bigint generated always as identity primary key,
  case_number text not null references needs_report,
  outcome text not null check (outcome in ('admit','reject')),
  reason text not null,
  person text not null,
  by_appeal boolean not null,
  decided_at timestamptz not null
);
create index needs_late_decision_case on needs_late_decision (case_number);
insert into needs_late_decision (case_number, outcome, reason, person, by_appeal, decided_at)
  select r.case_number, s.form_values ->> 'lateOutcome', coalesce(s.form_values ->> 'lateReason', ''), coalesce(s.person, ''), false, s.sent_at
  from submission s join needs_report r on r.instance_id = s.instance_id where s.form = 'decide-late' order by s.id;

create table needs_completion (           -- each request for more information
  id bigint generated always as identity primary key,
  case_number text not null references needs_report,
  asked_at timestamptz not null,
  first_due_on date not null,
  due_on date not null,                   -- moved by an extension
  remind_on date,                         -- null: too close to the deadline to be reminded
  reminded_at timestamptz,
  ended_at timestamptz,
  ended_by text check (ended_by in ('answer','silence','withdrawal'))
);
create index needs_completion_case on needs_completion (case_number);

create table needs_change (               -- what changed in a case after it was received, with what stood there before
  id bigint generated always as identity primary key,
  case_number text not null references needs_report,
  cause text not null check (cause in ('completion','owner-left','lead-replaced')),
  field text not null,                    -- as in the form; of a list's row with its year or owner
  year integer,
  owner text references organisation,
  old_value text not null,
  new_value text not null,
  reason text not null,
  person text not null,
  changed_at timestamptz not null
);
create index needs_change_case on needs_change (case_number);

create table needs_owner_amount (         -- how a network's owners divide the owner amount, where the lead has said so
  case_number text not null references needs_report,
  owner text not null references organisation,
  year integer not null,
  amount bigint not null check (amount >= 0),
  primary key (case_number, owner, year)
);

alter table needs_network drop constraint needs_network_answer_check,
  add constraint needs_network_answer_check check (answer in ('unanswered','confirmed','denied','left'));
