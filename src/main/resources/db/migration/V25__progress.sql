-- What a cycle's progress asks for, so that the database need not read whole tables, or the forms that lie in them; see docs/decisions/0022.
create index posting_moved on posting (cycle, scheme, region, from_account, to_account) include (amount, cause);
create index needs_report_progress on needs_report (cycle, case_number) include (scheme, region, status, received_on);
create index needs_report_place on needs_report (case_number) include (region);
create index recommendation_case_case on recommendation_case (case_number, recommendation);
create index meeting_cycle on meeting (cycle);
create index decision_cycle on decision (cycle);
create index formal_control_lately on formal_control (controlled_at);
create index award_progress on award (cycle) include (case_number, year, status);
create index payout_run_cycle on payout_run (cycle);
-- On the engine's history: its own scripts neither know nor mind them.
do $$ begin
  if to_regclass('act_hi_taskinst') is not null then  -- not where only the house's own tables stand
    create index arshjul_tasks_done on act_hi_taskinst (tenant_id_, end_time_) include (proc_inst_id_) where delete_reason_ = 'completed';
    create index arshjul_instances_by_key on act_hi_procinst (business_key_) include (proc_inst_id_, proc_def_key_);
  end if;
end $$;
