-- Every krone allotted stands somewhere, or went on to a later call: all accounts of a scheme in a cycle together, the state and the later years apart.
select f.cycle, f.scheme, f.allotted, coalesce(standing.amount, 0)::bigint
from cycle_frame f join cycle c on c.key = f.cycle
  left join (select cycle, scheme, sum(amount) amount from ledger_entry 
             where account not in ('STATE', 'FUTURE', 'COMMITTED') and (account <> 'LEFT_OVER' or (amount > 0) = (reverses is null)) group by 1, 2) standing
    on standing.cycle = f.cycle and standing.scheme = f.scheme
where c.county = :county and c.status <> 'opening' and f.allotted <> coalesce(standing.amount, 0) order by 1, 2
