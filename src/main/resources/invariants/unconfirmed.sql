-- An instalment counts as paid only when a payment run says that the bank has paid it.
select i.case_number, i.year, i.payee, i.amount
from instalment i join cycle c on c.key = i.cycle
where c.county = :county and i.status = 'paid'
  and not exists (select 1 from payout_line l where l.instalment = i.id and l.paid) order by 1, 2, 3
