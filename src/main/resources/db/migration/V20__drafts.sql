create table draft (                      -- a form that a person has begun on: nobody else's, and no part of a case
  kind text not null check (kind in ('task','start')),
  item text not null,                     -- the task's id, or the process's key
  person text not null,
  county text references county,          -- null: a start form of somebody who works for several
  form_deployment text not null,          -- where the form came from that was filled in
  form_values jsonb not null,             -- what the person has changed, by the form's names
  labels jsonb not null,                  -- what stood at those fields, for what no longer fits
  stamp uuid not null,                    -- another one at each saving
  saved_at timestamptz not null,
  primary key (kind, item, person)
);
create index draft_saved on draft (saved_at);
