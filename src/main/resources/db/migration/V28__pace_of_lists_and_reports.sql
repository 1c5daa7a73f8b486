-- When a region's list was accepted and a report on use controlled: the pace that what is left of them is reckoned with; see docs/decisions/0022.
alter table recommendation add column accepted_at timestamptz;
alter table use_report add column controlled_at timestamptz;
-- Of those before this was kept the nearest moment known is when they were sent.
update recommendation r set accepted_at = (select max(sent_at) from recommendation_version v where v.recommendation = r.id) where status = 'accepted';
update use_report set controlled_at = sent_at where outcome is not null;
create index use_report_lately on use_report (controlled_at);
create index instalment_paid on instalment (cycle, paid_on) include (case_number, year);
