-- What is granted for the cycle's own year is what was decided.
select d.case_number, d.year, d.payee, d.amount, coalesce(g.amount, 0)::bigint
from decided_amount d join cycle c on c.key = d.cycle and c.year = d.year
  left join granted_amount g on g.case_number = d.case_number and g.year = d.year and g.payee = d.payee
where d.county = :county and d.amount <> coalesce(g.amount, 0) order by 1, 2, 3
