-- Everything that has happened in a case: when, what (casefile.event.<kind> says it in words), who, about whom, how much, and why.
-- Of money that moved, the days of the postings count; what a person typed as a date stands beside.
with r as (select * from needs_report where case_number = :case),
lists as (
  select x.*, g.name region_name from recommendation_case m join recommendation x on x.id = m.recommendation
  join region g on g.county = (select county from r) and g.id = x.region where m.case_number = :case),
meetings as (
  select m.* from meeting_case c join meeting m on m.id = c.meeting where c.case_number = :case),
happened as (
  select r.registered_at as at, case when r.late then 'received-late' else 'received' end as kind, r.sent_by as person, o.name as name,
    null::int as year, sum(a.owner_amount)::bigint as owner_amount, sum(a.university_amount)::bigint as university_amount,
    sum(a.owner_amount + a.university_amount)::bigint as amount, '' as text, (r.received_on at time zone 'Europe/Oslo')::date as day, null::uuid as document
  from r join organisation o on o.orgnr = r.owner left join needs_amount a using (case_number) group by 1, 2, 3, 4, 10
  union all
  select s.sent_at, case s.form when 'confirm-network' then 'network-' else 'partnership-' end
      || coalesce(s.form_values ->> 'participationConfirmed', s.form_values ->> 'partnershipConfirmed'), s.person, '', null, null, null, null,
    coalesce(s.form_values ->> 'partnershipComment', ''), null, null
  from submission s join r on r.instance_id = s.instance_id where s.form in ('confirm-network', 'confirm-partnership')
  union all
  select decided_at, 'late-' || outcome, person, '', null, null, null, null, reason, null, null from needs_late_decision where case_number = :case
  union all
  select controlled_at, 'control-' || outcome, person, '', null, null, null, null, comment, null, null from formal_control where case_number = :case
  union all
  select s.sent_at, 'completed', s.person, '', null, null, null, null, '', null, null
  from submission s join r on r.instance_id = s.instance_id where s.form = 'complete-report'
  union all
  select ended_at, 'silence', null, '', null, null, null, null, '', due_on, null from needs_completion where case_number = :case and ended_by = 'silence'
  union all
  select distinct changed_at, 'network-' || cause, person, '', null::int, null::bigint, null::bigint, null::bigint, reason, null::date, null::uuid
  from needs_change where case_number = :case and cause <> 'completion'
  union all
  select v.sent_at, 'recommended', v.person, l.region_name, x.priority, x.owner_amount, x.university_amount, x.owner_amount + x.university_amount,
    x.reason, null, null
  from lists l join lateral (select person, sent_at from recommendation_version v where v.recommendation = l.id order by v.id desc limit 1) v on true
    join lateral (select min(priority) priority, sum(owner_amount)::bigint owner_amount, sum(university_amount)::bigint university_amount,
      max(reason) reason from recommendation_line where recommendation = l.id and case_number = :case having count(*) > 0) x on true
  union all
  select s.sent_at, 'list-' || (s.form_values ->> 'controlOutcome'), s.person, l.region_name, null, null, null, null,
    coalesce(s.form_values ->> 'controlComment', ''), null, null
  from submission s join lists l on l.instance_id = s.instance_id where s.form = 'control-recommendation'
  union all
  select s.sent_at, 'meeting-called', s.person, m.place, null, null, null, null, '', m.meeting_date, null
  from submission s join meetings m on m.instance_id = s.instance_id where s.form = 'call-meeting'
  union all
  select s.sent_at, 'forum-' || x.outcome, s.person, '', null, x.owner_amount, x.university_amount, x.owner_amount + x.university_amount,
    x.reason, m.meeting_date, null
  from meetings m join lateral (select person, sent_at from submission s where s.instance_id = m.instance_id and s.form = 'approve-minutes'
      order by s.id desc limit 1) s on true
    join lateral (select outcome, sum(owner_amount)::bigint owner_amount, sum(university_amount)::bigint university_amount, max(reason) reason
      from minutes_line where meeting = m.id and case_number = :case group by outcome) x on true
  where m.status = 'approved'
  union all
  select d.decided_at, case when sum(l.owner_amount + l.university_amount) > 0 then 'decided' else 'decided-nothing' end, d.person, '', null,
    sum(l.owner_amount)::bigint, sum(l.university_amount)::bigint, sum(l.owner_amount + l.university_amount)::bigint,
    coalesce(nullif(max(l.reason), ''), d.reason), null, null
  from decision_line l join decision d on d.id = l.decision
  where l.case_number = :case and not exists (select 1 from decision_change c where c.decision = d.id) group by d.id
  union all
  select changed_at, 'changed-' || cause, person, '', null, sum(new_owner)::bigint, sum(new_university)::bigint,
    sum(new_owner + new_university)::bigint, reason, null, null
  from decision_change where case_number = :case group by changed_at, cause, person, reason
  union all
  select s.sent_at, 'answer-' || (s.form_values ->> 'grantAccepted'), s.person, '', null, null, null, null, '', null, null
  from submission s where s.form = 'accept-grant' and s.instance_id = any (:instances)
  union all
  -- a posting carries the moment that its transaction began; what an owner's answer made due is told after the answer
  select coalesce((select min(s.sent_at) from submission s where s.form = 'accept-grant' and s.instance_id = any (:instances)
      and p.cause = 'INSTALMENT_DUE' and s.sent_at between p.posted_at and p.posted_at + interval '1 minute'), p.posted_at),
    case p.cause when 'INSTALMENT_DUE' then 'due' when 'PAYMENT' then 'paid' when 'REPAID' then 'repaid' else 'given-up' end,
    p.person, o.name, p.year, null, null, p.amount, '', null, null
  from posting p join organisation o on o.orgnr = p.payee
  where p.case_number = :case and p.cause in ('INSTALMENT_DUE', 'PAYMENT', 'REPAID', 'GIVEN_UP')
  union all
  select c.answered_at, 'payment-reversed', c.answered_by, o.name, i.year, null, null, i.amount, c.reason, null, null
  from payment_correction c join instalment i on i.id = c.instalment join organisation o on o.orgnr = i.payee
  where i.case_number = :case and c.status = 'approved'
  union all
  select sent_at, case when no_report then 'no-report' else 'reported' end, person, '', year, spent_owner, spent_university,
    spent_owner + spent_university, '', null, null
  from use_report where case_number = :case
  union all
  select s.sent_at, 'report-' || (s.form_values ->> 'reportOutcome'), s.person, '', null, null, null, null, coalesce(s.form_values ->> 'reportComment', ''), null, null
  from submission s where s.form = 'control-report' and s.instance_id = any (:instances)
  union all
  select p.posted_at, case p.cause when 'TRANSFER' then 'settled-transfer' when 'SET_OFF' then 'settled-set-off' else 'settled-repay' end, t.person, '',
    p.year, null, null, sum(p.amount)::bigint, t.reason, null, null
  from posting p join settlement t using (case_number, year)
  where p.case_number = :case and (p.cause = 'TRANSFER' or p.cause = 'REPAYMENT_CLAIMED' and t.kind = 'repay' or p.cause = 'SET_OFF' and p.to_account = 'SET_OFF')
  group by p.posted_at, p.cause, t.person, p.year, t.reason
  union all
  select c.claimed_at, 'claimed', null, o.name, c.year, null, null, c.amount, '', c.due_on, null
  from changed_claim c join organisation o on o.orgnr = c.payee where c.case_number = :case
  union all
  select registered_at, 'appeal', sent_by, '', null, null, null, null, '', received_on, null from appeal where case_number = :case
  union all
  select assessed_at, case when timely then 'appeal-assessed' else 'appeal-too-late' end, assessed_by, '', null, null, null, null, '', null, null
  from appeal where case_number = :case and assessed_at is not null
  union all
  select decided_at, 'appeal-' || outcome, decided_by, '', null, null, null, null, decision_reason, null, null
  from appeal where case_number = :case and outcome is not null and decided_at is not null
  union all
  select coalesce((select max(s.sent_at) from submission s where s.instance_id = a.instance_id and s.form = 'record-appeal-outcome'), a.instance_date::timestamptz),
    'instance-' || instance_outcome, instance_recorded_by, '', null, null, null, null, '', instance_date, null
  from appeal a where case_number = :case and instance_outcome is not null
  union all
  select asked_at, kind || '-asked', asked_by, '', null, null, null, null, reason, null, null from amendment where case_number = :case
  union all
  select decided_at, kind || '-' || outcome, decided_by, '', null, null, null, null, coalesce(decision_reason, ''), null, null
  from amendment where case_number = :case and decided_at is not null
  union all
  select s.sent_at, 'withdrawn', s.person, '', null, null, null, null, coalesce(s.form_values ->> 'withdrawalReason', ''), null, null
  from r join submission s on s.form = 'withdraw' and s.form_values ->> 'caseNumber' = r.case_number where r.status = 'withdrawn'
  union all
  select d.changed_at, 'deadline-' || d.deadline, d.person, '', null, null, null, null, d.reason, d.new_date, null
  from deadline_change d join r on d.key in (r.case_number, r.cycle)
  union all
  select h.registered_at, 'notice-' || h.what, h.person, '', null, null, null, null, h.remark, h.new_date, null
  from notice_history h join notice n on n.id = h.notice where n.case_number = :case
  union all
  select created_at, 'letter', null, coalesce(o.name, ''), null, null, null, null, d.title, null, d.id
  from document d left join organisation o on o.orgnr = d.recipient where d.case_number = :case)
select * from happened where at is not null order by at, kind = 'letter', kind
