-- The focal point or head of a delegation gives an adviser the right to speak for it on one text until an instant
-- (procedure.md §3.2: no right to speak for the delegation unless the head designates). The right is read when it is used:
-- while this stands, and while the giver holds the office. Nothing is granted, so nothing has to be taken away.
create table texts.authority (
  id uuid primary key,
  text text not null references texts.text,
  participant text not null check (length(participant) <= 20),
  giver uuid not null,
  giver_role text not null check (length(giver_role) <= 40),
  holder uuid not null,
  given_at timestamptz not null,
  until_at timestamptz not null,
  until_zone text not null check (length(until_zone) <= 60),
  ended_at timestamptz,
  ended_by uuid,
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  check (until_at > given_at),
  check (giver <> holder),
  check ((ended_at is null) = (ended_by is null))
);
create index authority_text on texts.authority (text, given_at, id);
create index authority_holder on texts.authority (holder, text);
create index authority_audience on texts.authority (audience);
alter table texts.authority enable row level security;
alter table texts.authority force row level security;
create policy read on texts.authority for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or holder = (select access.person())
    or 'secretariat' = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on texts.authority for insert to mufakat_app with check ((select access.is_acting()));
create policy end_in_act on texts.authority for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (ended_at, ended_by) on texts.authority to mufakat_app;

-- On whose authority a receipt was given: the office of the giver; null where the person speaks by an office of their own.
alter table texts.receipt add column on_authority_of text check (length(on_authority_of) <= 40);
