-- A posting is taken back at most once.
select reverses::text, count(*)::int
from posting where county = :county and reverses is not null group by reverses having count(*) > 1 order by reverses
