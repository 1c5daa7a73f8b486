-- A report that was ready too late for its own call is taken over by the next one; the list of late requests stays with the first.
alter table needs_report add column first_cycle text references cycle;   -- null: it is in the call that it was reported in
