-- The instances of a cycle: each says itself which one it ran in.
do $$ begin
  if to_regclass('act_hi_varinst') is not null then  -- not where only the house's own tables stand
    create index arshjul_hi_instance_cycle on act_hi_varinst (text_, proc_inst_id_) where name_ = 'cycle';
  end if;
end $$;
