-- Who may not do what, by identity: on whose behalf a form was sent, who is partial in which case, who stands in for whom.
alter table submission add column on_behalf_of text[] not null default '{}';  -- whom the task belonged to when another sent it

create table impartiality (               -- declared by the office's people; the newest row on a person and a case holds
  id bigint generated always as identity primary key,
  county text not null references county,
  person text not null,
  case_number text not null references needs_report,
  source text not null check (source in ('own','declared')),
  reason text not null,
  declared_at timestamptz not null,
  disqualified boolean,                   -- null until ruled on: until then the person does not handle the case
  ruling_reason text not null default '',
  ruled_by text,
  ruled_at timestamptz
);
create index impartiality_of on impartiality (person, case_number);

create table minutes_vote (               -- who voted for what, when it was said
  meeting bigint not null references meeting,
  scheme text not null,
  member text not null,
  vote text not null check (vote in ('for','against','abstain')),
  primary key (meeting, scheme, member)
);

create table forum_seat (                 -- which party's seat in the forum somebody holds
  county text not null references county,
  person text not null,
  seat text not null,
  primary key (county, person, seat)
);

create table substitution (
  id bigint generated always as identity primary key,
  county text not null references county,
  absent text not null,
  substitute text not null check (substitute <> absent),
  role text not null,                     -- the group that the substitute is in meanwhile
  from_date date not null,
  to_date date not null check (to_date >= from_date),
  reason text not null,
  status text not null check (status in ('asked','refused','planned','active','ended')),
  appointed_by text not null,
  appointed_at timestamptz not null,
  ruled_by text,
  ruling_reason text not null default '',
  ruled_at timestamptz,
  added boolean not null default false    -- whether the membership was given for this, and is to be taken away again
);
create index substitution_active on substitution (county) where status = 'active';
