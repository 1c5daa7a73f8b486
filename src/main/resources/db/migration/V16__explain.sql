-- Every posting as its two sides, so that a balance is a sum.
create view ledger_entry as
  select id, county, cycle, scheme, region, case_number, payee, year, to_account as account, from_account as other, amount, cause, reverses from posting
  union all
  select id, county, cycle, scheme, region, case_number, payee, year, from_account, to_account, -amount, cause, reverses from posting;

-- What is decided for each payee of a case and year: the newest decision about it.
create view decided_amount as
  with newest as (select distinct on (case_number, year) * from decision_line order by case_number, year, decision desc)
  select r.county, r.cycle, r.scheme, l.case_number, l.year, r.owner as payee, 'owner' as role, l.owner_amount as amount, l.decision
  from newest l join needs_report r using (case_number)
  union all
  select r.county, r.cycle, r.scheme, l.case_number, l.year, r.university, 'university', l.university_amount, l.decision
  from newest l join needs_report r using (case_number);

-- Money that the ledger says is granted to a payee for a year: less what was taken back by reversal, or by a changed decision.
create view granted_amount as
  select county, cycle, scheme, case_number, payee, year, sum(amount)::bigint as amount
  from ledger_entry
  where account = 'GRANTED' and other in ('REGION', 'BOUND')
    or cause = 'CHANGED' and account in ('GRANTED', 'DUE', 'PAID') and other in ('FREED', 'UNSPENT')
  group by 1, 2, 3, 4, 5, 6;

-- What was bound and is free again after the frame had been divided; before that, bound itself becomes less.
alter table cycle_frame add column bound_freed bigint not null default 0 check (bound_freed between 0 and bound);

create table replaced_commitment (        -- a new report that refers to an earlier decision replaces what that promised for a year
  earlier_case text not null references needs_report,
  year integer not null,
  new_case text not null references needs_report,
  owner_amount bigint not null,           -- what was promised
  university_amount bigint not null,
  decision bigint not null references decision,
  primary key (earlier_case, year)
);
create index replaced_commitment_by on replaced_commitment (new_case);
