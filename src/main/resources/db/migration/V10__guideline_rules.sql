-- A county's rules as dated, versioned data. A running cycle keeps the version it opened with (cycle_frame.guideline).
-- The defaults are the rules that held before they became data.
alter table guideline
  add column version integer not null default 1,
  add column author text not null default '',             -- who made this version, and why
  add column reason text not null default '',
  add column created_at timestamptz not null default now(),
  add column criteria text[] not null default '{c1,c2,c3,c4,c5,c6,c7}',
  add column most_coordinator_percent integer check (most_coordinator_percent between 0 and 100),  -- null: no cap
  add column set_aside_percent integer check (set_aside_percent between 0 and 100),                -- null: free; shown, never enforced
  -- how the net frame is divided between the regions
  add column division_key text not null default 'figures' check (division_key in ('figures','equal','base-and-figures')),
  add column base_amount bigint not null default 0 check (base_amount >= 0),                       -- kroner a region
  add column university_first boolean not null default false, -- its part is split off before the regions, else within each
  add column direct_percent integer not null default 0 check (direct_percent between 0 and 100),   -- kept for county-wide measures
  -- which deadlines move to the next working day
  add column roll_forward text[] not null default '{needs,recommendation,confirmation,completion,acceptance,repayment,appeal}',
  -- payment
  add column instalment_percents integer[] not null default '{100}',
  add column later_instalments text[] not null default '{}',  -- one a later instalment: MM-DD of the grant's year, or report
  add column instalments_await_appeal boolean not null default false,
  -- the forum
  add column forum text not null default 'samarbeidsforum',
  add column forum_seats text[] not null default '{}',        -- who should sit in it; missing ones are warned of
  -- notices and appeals
  add column appeal_weeks integer not null default 3,
  add column appeal_latest_months integer not null default 12,
  add column appeal_instance text not null default 'Utdanningsdirektoratet',
  add column notice_days integer not null default 0,          -- from sending until a notice is taken to have reached its party
  add column preliminary_reply_days integer not null default 30,
  -- use of funds
  add column use_reminder_days integer[] not null default '{7}',   -- after the report deadline, one reminder each
  add column use_escalation_days integer not null default 28,
  add column hold_next_payout boolean not null default true,
  add column auditor_threshold bigint,                        -- null: no auditor's statement
  add column repayment_reminder_days integer[] not null default '{7}',
  -- rates, kroner
  add column day_rate bigint,
  add column most_days integer,
  add column course_rate bigint;
alter table guideline drop constraint guideline_county_scheme_valid_from_year_key;
create unique index guideline_version on guideline (county, scheme, valid_from_year, version);
