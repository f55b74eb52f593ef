-- Embargo: what is decided is final, and public only from an instant (procedure.md §6.2). It is set before any chair
-- signs the release, so that each signs knowing of it; the last one set counts. Lifting it early is a row of its own,
-- with who, when and why. Those who may read the decision before its release know of it.

create table decisions.embargo (
  id uuid primary key,
  -- The order in which it happened; instants need not differ.
  position bigint generated always as identity,
  decision text not null references decisions.decision,
  until_at timestamptz not null,
  until_zone text not null check (length(until_zone) between 1 and 60),
  reason text not null check (length(reason) between 1 and 1000),
  person uuid not null,
  hat text not null check (length(hat) <= 80),
  at timestamptz not null,
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  check (until_at > at)
);
create index embargo_decision on decisions.embargo (decision, position);
create index embargo_audience on decisions.embargo (audience);
alter table decisions.embargo enable row level security;
alter table decisions.embargo force row level security;
create policy read on decisions.embargo for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.embargo for insert to mufakat_app with check ((select access.is_acting()));
grant select, insert on decisions.embargo to mufakat_app;

create table decisions.embargo_lifting (
  embargo uuid primary key references decisions.embargo,
  person uuid not null,
  hat text not null check (length(hat) <= 80),
  at timestamptz not null,
  reason text not null check (length(reason) between 1 and 1000),
  audience text not null check (length(audience) <= 120 and audience <> 'public')
);
create index embargo_lifting_audience on decisions.embargo_lifting (audience);
alter table decisions.embargo_lifting enable row level security;
alter table decisions.embargo_lifting force row level security;
create policy read on decisions.embargo_lifting for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.embargo_lifting for insert to mufakat_app
  with check ((select access.is_acting()));
grant select, insert on decisions.embargo_lifting to mufakat_app;
