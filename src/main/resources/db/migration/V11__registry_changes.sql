-- The registry's own changes: rules by proposal and approval, key figures and lists by import, facts by a small process.
-- Nothing here rewrites what a running cycle stands on.

-- Some schemes have an organiser: one region whose list is the plan of disposition, and whose office calls the forum.
alter table guideline
  add column organiser_region text not null default '',            -- empty: each owner's own region
  add column forum_office text not null default 'secretariat';     -- the group that calls the forum and records its minutes

alter table organisation drop constraint organisation_kind_check;
alter table organisation add constraint organisation_kind_check check (kind in ('municipality','county-municipality',
  'private-kindergarten','private-school','public-school','training-office','examination-board','university'));

create table guideline_change (           -- a proposed version; approved by another person than its author
  id bigint generated always as identity primary key,
  county text not null references county,
  scheme text not null,
  valid_from_year integer not null,
  changes jsonb not null,                 -- [{rule, value}]
  reason text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  status text not null default 'proposed' check (status in ('proposed','approved','rejected')),
  decided_by text,
  decided_at timestamptz,
  comment text not null default '',
  guideline bigint references guideline   -- the version that it became
);

create table registry_import (            -- a file that was taken in as a whole
  id bigint generated always as identity primary key,
  county text not null references county,
  what text not null check (what in ('key-figures','regions','owners','memberships','people')),
  scheme text,
  source text not null,
  snapshot date not null,
  rows integer not null,
  importer text not null,
  imported_at timestamptz not null
);
create trigger registry_import_append_only before update or delete or truncate on registry_import
  for each statement execute function refuse_change();

-- An import replaces nothing: the newest snapshot counts, of one day's snapshots the newest import.
alter table key_figure add column import bigint not null default 0;
alter table key_figure drop constraint key_figure_pkey;
alter table key_figure add primary key (county, region, scheme, snapshot, import);

create table register_change (            -- every fact changed by change-register: who, what, when, before and after, and why
  id bigint generated always as identity primary key,
  county text not null references county,
  kind text not null,
  subject text not null,                  -- organisation number
  before text not null,
  after text not null,
  valid_from date not null,
  reason text not null,
  person text not null,
  changed_at timestamptz not null
);
create trigger register_change_append_only before update or delete or truncate on register_change
  for each statement execute function refuse_change();

create table legal_reference (            -- what letters name, in the words that were in force on the day
  id text not null,                       -- e.g. regulation-school, appeal
  valid_from date not null,
  valid_to date,                          -- the last day; null: still
  title_nb text not null,
  title_nn text not null,
  source text not null,
  primary key (id, valid_from)
);

-- The division's own record: which version it followed, and the part of a region's frame that is split off for universities.
alter table region_frame
  add column guideline bigint references guideline,
  add column university_amount bigint check (university_amount between 0 and amount);  -- null: not split off beforehand
alter table recommendation add column owner_frame bigint;   -- null: no limit of its own for owners
-- One meeting for each forum among a cycle's schemes.
alter table meeting add column forum text not null default '';   -- empty: all schemes
