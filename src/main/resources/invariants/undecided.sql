-- Nothing is granted that nobody decided.
select g.case_number, g.year, g.payee, g.amount
from granted_amount g
where g.county = :county and g.amount <> 0
  and not exists (select 1 from decided_amount d where d.case_number = g.case_number and d.year = g.year and d.payee = g.payee) order by 1, 2, 3
