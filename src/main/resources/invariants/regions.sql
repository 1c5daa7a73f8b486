-- The regions' frames of a scheme sum to its net frame, less what the county's guideline keeps for the whole county.
select f.cycle, f.scheme, f.net, sum(r.amount)::bigint
from cycle_frame f join cycle c on c.key = f.cycle join region_frame r on r.cycle = f.cycle and r.scheme = f.scheme
  join guideline g on g.id = f.guideline
where c.county = :county
group by f.cycle, f.scheme, f.net, g.direct_percent
having sum(r.amount) > f.net or (g.direct_percent = 0 and sum(r.amount) <> f.net) order by 1, 2
