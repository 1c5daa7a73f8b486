-- What was set aside of a frame is what the frame says.
select f.cycle, f.scheme, f.set_aside, coalesce(posted.amount, 0)::bigint
from cycle_frame f join cycle c on c.key = f.cycle
  left join (select cycle, scheme, sum(amount) amount from ledger_entry where account = 'SET_ASIDE' group by 1, 2) posted
    on posted.cycle = f.cycle and posted.scheme = f.scheme
where c.county = :county and c.status <> 'opening' and f.set_aside <> coalesce(posted.amount, 0) order by 1, 2
