-- An amount that a guideline decides names the version of it.
select id::text, coalesce(case_number, cycle, county)
from posting
where county = :county and rule_version is null
  and cause in ('ALLOTMENT', 'SET_ASIDE', 'BOUND_EARLIER', 'APPORTIONMENT', 'DECISION', 'COMMITMENT') order by id
