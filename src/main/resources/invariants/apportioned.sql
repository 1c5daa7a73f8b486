-- What a region was given is the frame that it was shown.
select r.cycle, r.scheme, n.name, r.amount, coalesce(posted.amount, 0)::bigint
from region_frame r join cycle c on c.key = r.cycle join region n on n.county = c.county and n.id = r.region
  left join (select cycle, scheme, region, sum(amount) amount from ledger_entry
             where account = 'REGION' and other = 'FRAME' and cause = 'APPORTIONMENT' group by 1, 2, 3) posted
    on posted.cycle = r.cycle and posted.scheme = r.scheme and posted.region = r.region
where c.county = :county and r.amount <> coalesce(posted.amount, 0) order by 1, 2, 3
