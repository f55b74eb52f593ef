-- A chair who wishes to speak for the own delegation on a text hands the chair over for it first, and presides over it no
-- more until the chair is taken back (procedure.md §3.2). Who reads who proposed what may know from when to when.
create table texts.chair_handover (
  id uuid primary key,
  text text not null references texts.text,
  person uuid not null,
  role text not null check (length(role) <= 40),
  -- For which participant the chair is held; null where it is for none.
  participant text check (length(participant) <= 20),
  at timestamptz not null,
  taken_back_at timestamptz,
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  check (taken_back_at is null or taken_back_at >= at)
);
create index chair_handover_text on texts.chair_handover (text, at, id);
create index chair_handover_audience on texts.chair_handover (audience);
create unique index chair_handover_stands on texts.chair_handover (text, person) where taken_back_at is null;
alter table texts.chair_handover enable row level security;
alter table texts.chair_handover force row level security;
create policy read on texts.chair_handover for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on texts.chair_handover for insert to mufakat_app
  with check ((select access.is_acting()));
create policy take_back_in_act on texts.chair_handover for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (taken_back_at) on texts.chair_handover to mufakat_app;
