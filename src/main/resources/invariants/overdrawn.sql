-- No account but the two sources is below zero.
select account, max(coalesce(case_number, cycle, county)), max(scheme), (-sum(amount))::bigint
from (select *, case
        when account in ('FRAME', 'SET_ASIDE', 'BOUND', 'FREED') then concat_ws('|', cycle, scheme)
        when account = 'REGION' then concat_ws('|', cycle, scheme, region)
        when account = 'COMMITTED' then concat_ws('|', scheme, case_number, payee, year)
        else concat_ws('|', case_number, payee, year) end as place
      from ledger_entry where county = :county and account not in ('STATE', 'FUTURE')) entry
group by account, place having sum(amount) < 0 order by 2, 1
