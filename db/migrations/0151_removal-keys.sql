-- A chair may decline a removal with a reason, and keys lapse after a week, so that the same chair may have several.

drop index decisions.removal_key_once;
alter table decisions.removal_key
  add column what text not null default 'signed' check (what in ('signed', 'declined'));
alter table decisions.removal_key alter column what drop default;
create index removal_key_of on decisions.removal_key (decision, position);

-- What stood beside the decision may repeat the words that are removed: it goes back to the readers of the text.
create policy close_in_act on decisions.statement for update to mufakat_app
  using ((select access.is_acting()) and audience = 'public') with check (audience <> 'public');
create policy close_in_act on decisions.statement_withdrawal for update to mufakat_app
  using ((select access.is_acting()) and audience = 'public') with check (audience <> 'public');
create policy close_in_act on decisions.mandate for update to mufakat_app
  using ((select access.is_acting()) and audience = 'public') with check (audience <> 'public');
