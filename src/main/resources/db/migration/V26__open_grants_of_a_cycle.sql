-- Which cycle an open grant belongs to: it says itself, since a later year's has the case number of an earlier cycle.
do $$ begin
  if to_regclass('act_ru_variable') is not null then  -- not where only the house's own tables stand
    create index arshjul_ru_instance_cycle on act_ru_variable (text_, proc_inst_id_) include (execution_id_) where name_ = 'cycle';
  end if;
end $$;
