-- What was paid to a payee, or set off against a payment, is the sum of its instalments that are.
select coalesce(i.case_number, e.case_number), coalesce(i.year, e.year), coalesce(i.payee, e.payee), coalesce(i.amount, 0)::bigint, coalesce(e.amount, 0)::bigint
from (select i.case_number, i.year, i.payee, sum(i.amount) amount from instalment i join cycle c on c.key = i.cycle
      where c.county = :county and i.status in ('paid', 'set-off') group by 1, 2, 3) i
  full join (select case_number, year, payee, sum(amount) amount from ledger_entry where county = :county and account = 'PAID' and other = 'DUE' group by 1, 2, 3) e
    on e.case_number = i.case_number and e.year = i.year and e.payee = i.payee
where coalesce(i.amount, 0) <> coalesce(e.amount, 0) order by 1, 2, 3
