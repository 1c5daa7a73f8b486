-- What is promised for a later year is what was decided for it, until it is called in or given up.
select d.case_number, d.year, d.payee, d.amount, coalesce(e.amount, 0)::bigint
from decided_amount d join cycle c on c.key = d.cycle and d.year > c.year
  left join (select case_number, year, payee, sum(amount) amount from ledger_entry where account = 'COMMITTED' group by 1, 2, 3) e
    on e.case_number = d.case_number and e.year = d.year and e.payee = d.payee
where d.county = :county and coalesce(e.amount, 0) <> case
  when exists (select 1 from award a where a.case_number = d.case_number and (a.year = d.year or a.status = 'declined'))
    or exists (select 1 from replaced_commitment r where r.earlier_case = d.case_number and r.year = d.year) then 0
  else d.amount end order by 1, 2, 3
