-- Money goes only the ways that the book of postings allows; the only other one is back, by a reversal.
select id::text, from_account, to_account
from posting
where county = :county and reverses is null and (cause = 'REVERSAL' or not (from_account, to_account) in (:ways)) order by id
