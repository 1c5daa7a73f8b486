-- Which cycle a running grant belongs to, its instance has said itself since there were grants (variable cycle; V26 has the index). The instance
-- that an award named was empty for all that began before V25, and nobody reads it.
alter table award drop column instance_id;
