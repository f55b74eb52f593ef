-- What was promised: a strategy and its areas. It is in force until replaced, never by the calendar.

create schema commitments;
grant usage on schema commitments to mufakat_app;

create table commitments.strategy (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 80),
  title text not null check (length(title) between 1 and 300),
  in_force boolean not null,
  replaces text references commitments.strategy,
  verb text check (length(verb) <= 40), -- null: not found
  decided_by_body text check (length(decided_by_body) <= 80),
  decided_by_ordinal integer check (decided_by_ordinal between 1 and 1000),
  decided_on registry.partial_date,
  note text check (length(note) <= 2000),
  sources registry.source_list not null,
  audience text not null check (length(audience) <= 120)
);
create unique index strategy_in_force on commitments.strategy ((true)) where in_force;
alter table commitments.strategy enable row level security;
alter table commitments.strategy force row level security;
create policy read on commitments.strategy for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on commitments.strategy for insert to mufakat_app
  with check ((select access.is_acting()));
grant select, insert on commitments.strategy to mufakat_app;

create table commitments.area (
  strategy text not null references commitments.strategy,
  id text not null check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 80),
  number integer not null check (number between 1 and 100),
  name text not null check (length(name) between 1 and 300),
  audience text not null check (length(audience) <= 120),
  primary key (strategy, id),
  unique (strategy, number)
);
alter table commitments.area enable row level security;
alter table commitments.area force row level security;
create policy read on commitments.area for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on commitments.area for insert to mufakat_app
  with check ((select access.is_acting()));
grant select, insert on commitments.area to mufakat_app;
