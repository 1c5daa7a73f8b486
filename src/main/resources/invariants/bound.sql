-- What was bound of a frame by earlier years' decisions is what the frame says, less what is free again.
select f.cycle, f.scheme, f.bound - f.bound_freed, coalesce(posted.amount, 0)::bigint
from cycle_frame f join cycle c on c.key = f.cycle
  left join (select cycle, scheme, sum(amount) amount from ledger_entry where account = 'BOUND' and other = 'FRAME' group by 1, 2) posted
    on posted.cycle = f.cycle and posted.scheme = f.scheme
where c.county = :county and c.status <> 'opening' and f.bound - f.bound_freed <> coalesce(posted.amount, 0) order by 1, 2
