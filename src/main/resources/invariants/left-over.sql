-- What one call of a year leaves to the next has all arrived.
select county, scheme, year::text, sum(amount)::bigint
from ledger_entry where county = :county and account = 'LEFT_OVER' group by 1, 2, 3 having sum(amount) <> 0 order by 2, 3
