-- What is promised for a later year is what was decided for it, until it is called in, replaced or given up.
select d.case_number, d.year, d.payee, (case when a.gone then 0 else d.amount end)::bigint, coalesce(e.amount, 0)::bigint
from decided_amount d join cycle c on c.key = d.cycle and d.year > c.year
  left join (select case_number, year, payee, sum(amount) amount from ledger_entry where account = 'COMMITTED' group by 1, 2, 3) e
    on e.case_number = d.case_number and e.year = d.year and e.payee = d.payee
  cross join lateral (select
    exists (select 1 from award a where a.case_number = d.case_number and a.year = d.year)
      or exists (select 1 from replaced_commitment r where r.earlier_case = d.case_number and r.year = d.year) gone,
    exists (select 1 from award a where a.case_number = d.case_number and a.status = 'declined') declined) a
where d.county = :county and coalesce(e.amount, 0) <> case when a.gone then 0 else d.amount end
  and not (a.declined and coalesce(e.amount, 0) = 0) order by 1, 2, 3
