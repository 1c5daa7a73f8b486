create table recommendation (             -- a region's list for one scheme; a returned one gets a new round
  id bigint generated always as identity primary key,
  cycle text not null references cycle,
  scheme text not null,
  region text not null,
  round integer not null,
  status text not null check (status in ('open','sent','accepted')),
  instance_id text not null,
  frame bigint not null,
  remark text not null default '',
  unique (cycle, scheme, region, round)
);

create table recommendation_case (        -- which cases this round is about
  recommendation bigint not null references recommendation,
  case_number text not null references needs_report,
  primary key (recommendation, case_number)
);

create table recommendation_version (     -- every version anybody sent: who recommended may not decide
  id bigint generated always as identity primary key,
  recommendation bigint not null references recommendation,
  person text not null,
  sent_at timestamptz not null,
  form jsonb not null
);

create table recommendation_line (
  recommendation bigint not null references recommendation,
  case_number text not null references needs_report,
  year integer not null,
  priority integer not null check (priority > 0),
  owner_amount bigint not null check (owner_amount >= 0),
  university_amount bigint not null check (university_amount >= 0),
  reason text not null,
  primary key (recommendation, case_number, year)
);

create table meeting (
  id bigint generated always as identity primary key,
  key text not null unique,               -- ROGALAND-2027/forum-1
  cycle text not null references cycle,
  instance_id text not null,
  meeting_date date,
  place text,
  status text not null check (status in ('calling','called','minutes','approved')),
  approved_by text
);

create table meeting_case (               -- the lines this meeting is about
  meeting bigint not null references meeting,
  case_number text not null references needs_report,
  primary key (meeting, case_number)
);

create table meeting_member (
  meeting bigint not null references meeting,
  member text not null,
  answer text not null check (answer in ('unanswered','declared','absent')),
  reason text not null default '',
  primary key (meeting, member)
);

create table conflict (
  meeting bigint not null references meeting,
  member text not null,
  case_number text not null references needs_report,
  reason text not null,
  disqualified boolean,                   -- null until ruled on
  ruled_by text,
  ruling_reason text not null default '',
  primary key (meeting, member, case_number)
);

create table minutes (
  meeting bigint not null references meeting,
  scheme text not null,
  present text[] not null,
  vote_held boolean not null,
  votes_for integer not null,
  votes_against integer not null,
  text text not null,
  warnings text not null default '',
  recorded_by text not null,
  form jsonb not null,
  primary key (meeting, scheme)
);

create table minutes_line (
  meeting bigint not null references meeting,
  case_number text not null references needs_report,
  year integer not null,
  outcome text not null check (outcome in ('approve','reduce','reject','return')),
  owner_amount bigint not null check (owner_amount >= 0),
  university_amount bigint not null check (university_amount >= 0),
  reason text not null,
  primary key (meeting, case_number, year)
);

create table decision (
  id bigint generated always as identity primary key,
  cycle text not null references cycle,
  outcome text not null,
  reason text not null,
  person text not null,
  decided_at timestamptz not null,
  form jsonb not null
);

create table decision_line (
  decision bigint not null references decision,
  case_number text not null references needs_report,
  year integer not null,
  owner_amount bigint not null check (owner_amount >= 0),
  university_amount bigint not null check (university_amount >= 0),
  reason text not null,
  primary key (decision, case_number, year)
);
