-- The registry: who takes part, and the rules a county has set for itself.
create table county (
  id text primary key check (id ~ '^[a-z-]+$'),
  name text not null,
  office_nb text not null,
  office_nn text not null,
  language_form text not null check (language_form in ('nb','nn','neutral')),
  example_data boolean not null,          -- key figures are made up: no cycle outside the embedded default
  debtor_account text not null            -- the account that the county governor pays from
);

create table organisation (
  orgnr text primary key check (orgnr ~ '^[0-9]{9}$'),
  name text not null,
  kind text not null check (kind in ('municipality','county-municipality','private-kindergarten','private-school','university')),
  language_form text not null check (language_form in ('nb','nn','neutral')),
  email text not null,
  account text,                           -- universities' accounts come from here; an owner's from its own report or acceptance
  example_data boolean not null
);

create table county_organisation (        -- an owner or a university may take part in several counties
  county text not null references county,
  orgnr text not null references organisation,
  primary key (county, orgnr)
);

create table region (
  county text not null references county,
  id text not null check (id ~ '^[a-z0-9-]+$'),
  name text not null,
  sort integer not null,
  primary key (county, id)
);

create table region_member (              -- borders move: membership is dated
  county text not null,
  region text not null,
  orgnr text not null references organisation,
  valid_from date not null,
  valid_to date,
  primary key (county, region, orgnr, valid_from),
  foreign key (county, region) references region
);

create table key_figure (
  county text not null,
  region text not null,
  scheme text not null,
  figure numeric not null check (figure >= 0),
  kind text not null,                     -- e.g. teacher-fte
  source text not null,
  snapshot date not null,
  example_data boolean not null,
  primary key (county, region, scheme, snapshot),
  foreign key (county, region) references region
);

create table guideline (                  -- regionale føringer, per county and scheme, dated
  id bigint generated always as identity primary key,
  county text not null references county,
  scheme text not null check (scheme in ('kindergarten','school','inclusion','vocational')),
  valid_from_year integer not null,
  owner_kinds text[] not null,            -- who may report
  least_university_percent integer not null check (least_university_percent between 0 and 100),
  odd_krone_to text not null check (odd_krone_to in ('owner','university')),
  own_contribution_percent integer not null check (own_contribution_percent between 0 and 100),
  acceptance_asked boolean not null,
  due_on text not null check (due_on in ('decision','acceptance')),
  most_years integer not null default 3,
  reminder_days integer[] not null default '{14,3}',   -- before the needs deadline
  confirmation_days integer not null default 14,
  completion_days integer not null default 21,
  acceptance_days integer not null default 21,
  report_opens_days integer not null default 30,       -- before the report deadline
  payout_reminder_days integer not null default 5,
  repayment_days integer not null default 21,
  least_impartial_members integer not null default 2,
  quorum integer not null default 3,
  source text not null,
  unique (county, scheme, valid_from_year)
);

create table person_affiliation (         -- which organisation a person speaks for, beside the engine's groups
  user_id text not null,
  orgnr text not null references organisation,
  primary key (user_id, orgnr)
);
