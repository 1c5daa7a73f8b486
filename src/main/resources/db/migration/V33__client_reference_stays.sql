-- A sender's reference belongs to the call that it was sent to, also when the next call takes the case over: the owner may use the same
-- one in the next call, and sending it again to its own call finds its case. Where the old index had let a second case in by the same
-- reference, the first keeps it.
update needs_report later set client_reference = null
  from needs_report earlier
  where coalesce(later.first_cycle, later.cycle) = coalesce(earlier.first_cycle, earlier.cycle) and later.owner = earlier.owner
    and later.client_reference = earlier.client_reference
    and (later.registered_at, later.case_number) > (earlier.registered_at, earlier.case_number);
drop index needs_report_client;
create unique index needs_report_client on needs_report (coalesce(first_cycle, cycle), owner, client_reference);
