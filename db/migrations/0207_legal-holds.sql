-- A legal hold (JOURNEYS c6): the papers of a body, or of one of its texts, are kept whatever else would take them away,
-- for a reason that whoever is refused reads. The secretariat sets it and ends it.

create table library.paper_hold (
  id uuid primary key,
  -- The order in which it happened; instants need not differ.
  position bigint generated always as identity,
  body text not null references groups.body,
  -- One text of the body; null: all of them.
  text text check (length(text) <= 60),
  at timestamptz not null,
  person uuid not null,
  reason text not null check (length(reason) between 1 and 1000),
  ended_at timestamptz,
  ended_by uuid,
  end_reason text check (length(end_reason) between 1 and 1000),
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
create index paper_hold_body on library.paper_hold (body, position);
create index paper_hold_audience on library.paper_hold (audience);
alter table library.paper_hold enable row level security;
alter table library.paper_hold force row level security;
create policy read on library.paper_hold for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on library.paper_hold for insert to mufakat_app
  with check ((select access.is_acting()));
create policy end_in_act on library.paper_hold for update to mufakat_app
  using ((select access.is_acting()) and ended_at is null) with check ((select access.is_acting()));
grant select, insert, update (ended_at, ended_by, end_reason) on library.paper_hold to mufakat_app;
