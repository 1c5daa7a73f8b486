-- A reversal is the exact opposite of the posting that it takes back.
select r.id::text, r.reverses::text
from posting r join posting p on p.id = r.reverses
where r.county = :county and (r.cause <> 'REVERSAL' or r.from_account <> p.to_account or r.to_account <> p.from_account or r.amount <> p.amount
  or (r.county, r.scheme, r.year) <> (p.county, p.scheme, p.year) or r.cycle is distinct from p.cycle or r.region is distinct from p.region
  or r.case_number is distinct from p.case_number or r.payee is distinct from p.payee) order by r.id
