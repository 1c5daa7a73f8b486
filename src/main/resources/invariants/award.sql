-- An award tells what the ledger has granted to each payee.
select a.case_number, a.year, p.payee, p.amount, coalesce(g.amount, 0)::bigint
from award a join needs_report r using (case_number)
  cross join lateral (values (r.owner, a.owner_amount), (r.university, a.university_amount)) p (payee, amount)
  left join granted_amount g on g.case_number = a.case_number and g.year = a.year and g.payee = p.payee
where r.county = :county and p.amount <> coalesce(g.amount, 0) order by 1, 2, 3
