-- The forum notes that it runs, each minute. A gap is an outage that nobody has to remember to enter: without it a
-- round whose deadline fell into the gap would end at the first start, although members could not reach the forum
-- (procedure.md §2.3, `expire`: no open outage; `declareVoid`).
create table decisions.heartbeat (
  is_only boolean primary key default true check (is_only),
  at timestamptz not null,
  audience text not null default 'public' check (audience = 'public')
);
alter table decisions.heartbeat enable row level security;
alter table decisions.heartbeat force row level security;
create policy read on decisions.heartbeat for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.heartbeat for insert to mufakat_app
  with check ((select access.is_acting()) and (select access.is_clock()));
create policy change_in_act on decisions.heartbeat for update to mufakat_app
  using ((select access.is_acting()) and (select access.is_clock()))
  with check ((select access.is_acting()) and (select access.is_clock()));
grant select, insert, update (at) on decisions.heartbeat to mufakat_app;

-- The clock enters such an outage, and no person.
alter table decisions.outage alter column person drop not null;
