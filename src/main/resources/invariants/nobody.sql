-- Acts of weight have a person; every act has a task.
select id::text, coalesce(case_number, cycle, county)
from posting
where county = :county and (task is null
  or person is null and cause in ('ALLOTMENT', 'SET_ASIDE', 'DECISION', 'COMMITMENT', 'PAYMENT', 'TRANSFER', 'REPAID')) order by id
