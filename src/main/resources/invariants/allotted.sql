-- What has come into a scheme's frame is what was allotted: by the state, or out of what an earlier call left over.
select f.cycle, f.scheme, f.allotted, coalesce(posted.amount, 0)::bigint
from cycle_frame f join cycle c on c.key = f.cycle
  left join (select cycle, scheme, sum(amount) amount from ledger_entry where account = 'FRAME' and (other = 'STATE'
               or other = 'LEFT_OVER' and (amount > 0) = (reverses is null)) group by 1, 2) posted
    on posted.cycle = f.cycle and posted.scheme = f.scheme
where c.county = :county and c.status <> 'opening' and f.allotted <> coalesce(posted.amount, 0) order by 1, 2
