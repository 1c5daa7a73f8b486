-- A grant that has ended leaves no unspent money without a decision.
select a.case_number, a.year, sum(e.amount)::bigint
from award a join needs_report r using (case_number) join ledger_entry e on e.case_number = a.case_number and e.year = a.year
where r.county = :county and a.status in ('ended', 'declined') and e.account = 'UNSPENT'
group by 1, 2 having sum(e.amount) <> 0 order by 1, 2
