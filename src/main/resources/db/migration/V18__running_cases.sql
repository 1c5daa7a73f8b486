-- What cases that ran before V12 know of their deadlines and letters of decision, so that they can be moved, registered and appealed in time.
-- The dates stand in the running instances; what counts there was never rolled forward.
do $$ begin
  if to_regclass('act_ru_variable') is not null then  -- not where only the house's own tables stand
    insert into case_deadline (case_number, name, year, typed, counts)
      select r.case_number, known.name, coalesce(y.long_, c.year), v.text_::date, v.text_::date
      from act_ru_variable v
        join (values ('confirmationsDueOn', 'confirmation'), ('completionDueOn', 'completion'), ('acceptanceDueOn', 'acceptance'),
          ('repaymentDueOn', 'repayment')) as known (variable, name) on known.variable = v.name_
        join act_ru_execution e on e.id_ = v.proc_inst_id_ and v.execution_id_ = e.id_
        join needs_report r on r.case_number = e.business_key_
        join cycle c on c.key = r.cycle
        left join act_ru_variable y on y.execution_id_ = e.id_ and y.name_ = 'year'
      where v.text_ ~ '^\d{4}-\d{2}-\d{2}$'
      order by e.id_
    on conflict do nothing;
  end if;
end $$;

insert into notice (case_number, county, scheme, party, document, kind, guideline, sent_on, presumed_on)
  select r.case_number, r.county, r.scheme, r.owner, d.id,
    case when d.kind <> 'rejection' then 'decision'
      when r.late and exists (select 1 from needs_late_decision l where l.case_number = r.case_number and l.outcome = 'reject') then 'late'
      else 'rejection' end,
    g.id, d.dated, d.dated + g.notice_days
  from document d
    join needs_report r on r.case_number = d.case_number and r.owner = d.recipient
    join cycle_frame f on f.cycle = r.cycle and f.scheme = r.scheme
    join guideline g on g.id = f.guideline
  where d.kind in ('rejection', 'grant-letter', 'not-granted')
    and not exists (select 1 from notice n where n.document = d.id)
  order by d.created_at, d.id;

-- What the appeal instance decided is written down by somebody who thereby decides nothing: no four eyes hang on it.
alter table decision add column if not exists recorded boolean not null default false;
