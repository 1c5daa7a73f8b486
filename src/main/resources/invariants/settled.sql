-- What a settlement says about unspent money is what was moved.
select s.case_number, s.year, s.amount, coalesce(-e.amount, 0)::bigint
from settlement s join needs_report r using (case_number)
  left join (select case_number, year, sum(amount) amount from ledger_entry
             where account = 'UNSPENT' and other in ('TRANSFERRED', 'CLAIMED', 'SET_OFF') group by 1, 2) e
    on e.case_number = s.case_number and e.year = s.year
  left join (select case_number, year, sum(amount) amount from changed_claim group by 1, 2) c  -- claimed for another reason: a lowered decision
    on c.case_number = s.case_number and c.year = s.year
where r.county = :county and s.amount <> coalesce(-e.amount, 0) - coalesce(c.amount, 0)
  and not (s.kind = 'repay' and s.repaid_on is null and coalesce(-e.amount, 0) = coalesce(c.amount, 0)) -- decided, and the claim is being written
order by 1, 2
