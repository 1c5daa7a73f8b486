-- The engine has an index on the business keys of its history itself (act_idx_hi_pro_i_buskey); see docs/decisions/0024 for what was measured.
drop index if exists arshjul_instances_by_key;
