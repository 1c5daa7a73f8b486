-- A year's reports by the call that they came in to, whichever has taken them over since. Both columns are included so that the index alone answers.
create index needs_report_first_call on needs_report (coalesce(first_cycle, cycle)) include (first_cycle, cycle, case_number, status, received_on);
