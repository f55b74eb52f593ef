-- Taking a published text out of the record: every chair signs, each with a reason; the last key does it. The entry
-- of the record stays, with its hash (DESIGN §2, law 9).

create table decisions.removal_key (
  id uuid primary key,
  -- The order in which it happened; instants need not differ.
  position bigint generated always as identity,
  decision text not null references decisions.decision,
  participant text not null check (length(participant) <= 20), -- CHAIR where the chair is held for no participant
  person uuid not null,
  at timestamptz not null,
  reason text not null check (length(reason) between 1 and 1000),
  audience text not null check (length(audience) <= 120 and audience <> 'public')
);
create unique index removal_key_once on decisions.removal_key (decision, participant);
alter table decisions.removal_key enable row level security;
alter table decisions.removal_key force row level security;
create policy read on decisions.removal_key for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.removal_key for insert to mufakat_app
  with check ((select access.is_acting()));
grant select, insert on decisions.removal_key to mufakat_app;

-- The words of an adopted text never become other words. They can give way to the mark that they were removed.
create function texts.keep_adopted_words() returns trigger language plpgsql as $$
begin
  if new.canonical is distinct from old.canonical and not ((new.canonical::jsonb) @> '{"removed": true, "provisions": []}')
  then raise exception 'an adopted text is removed, never changed'; end if;
  return new;
end $$;
create trigger keep_words before update of canonical on texts.adopted
  for each row execute function texts.keep_adopted_words();
grant update (canonical) on texts.adopted to mufakat_app;
