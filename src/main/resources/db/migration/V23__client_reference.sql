-- What a form system sent under its own reference, so that the same sent again is known; and corrections before the deadline.
alter table needs_report add column client_content text,
  add constraint needs_report_client_reference check (client_reference <> '' and length(client_reference) <= 100);
alter table needs_change drop constraint needs_change_cause_check,
  add constraint needs_change_cause_check check (cause in ('completion','owner-left','lead-replaced','correction'));
