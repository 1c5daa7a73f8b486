-- What a new report replaced is not paid beside it.
select r.earlier_case, r.new_case, r.year::text
from replaced_commitment r join needs_report n on n.case_number = r.earlier_case join award a on a.case_number = r.earlier_case and a.year = r.year
where n.county = :county and a.status <> 'declined' order by 1, 3
