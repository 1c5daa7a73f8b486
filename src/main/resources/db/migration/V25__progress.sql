-- What the cycle's progress asks for, by cycle and by case; see docs/decisions/0022.
create index posting_moved on posting (cycle, scheme, region, from_account, to_account) include (amount, cause);
create index needs_report_received on needs_report (cycle, received_on);
create index recommendation_case_case on recommendation_case (case_number, recommendation);
create index meeting_case_case on meeting_case (case_number);
create index meeting_cycle on meeting (cycle);
create index decision_cycle on decision (cycle);
create index formal_control_case on formal_control (case_number, controlled_at);
create index award_instance on award (instance_id);
create index payout_run_cycle on payout_run (cycle);
