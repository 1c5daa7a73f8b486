-- The net frame is what is left of the allotted one.
select f.cycle, f.scheme, f.allotted - f.set_aside - f.bound, f.net
from cycle_frame f join cycle c on c.key = f.cycle
where c.county = :county and f.net <> f.allotted - f.set_aside - f.bound order by 1, 2
