create table cycle (
  key text primary key,                   -- business key, e.g. ROGALAND-2027
  county text not null references county,
  year integer not null,
  instance_id text not null,
  status text not null check (status in ('opening','reporting','preparing','recommending','deciding','running','closed')),
  needs_deadline date not null,
  recommendation_deadline date not null,
  forum_date date not null,
  report_deadline date not null,
  opened_at timestamptz not null,
  opened_by text not null,
  payout_reminder_on date,
  cases integer not null default 0,       -- last case number given
  runs integer not null default 0,
  meetings integer not null default 0,
  closed_at timestamptz
);

create table cycle_frame (
  cycle text not null references cycle on delete cascade,
  scheme text not null,
  guideline bigint not null references guideline,
  allotted bigint not null check (allotted >= 0),
  set_aside bigint not null check (set_aside >= 0),
  bound bigint not null check (bound >= 0),
  net bigint not null check (net >= 0 and net = allotted - set_aside - bound),
  primary key (cycle, scheme)
);

create table region_frame (
  cycle text not null references cycle,
  scheme text not null,
  region text not null,
  figure numeric not null,
  amount bigint not null check (amount >= 0),
  primary key (cycle, scheme, region)
);
