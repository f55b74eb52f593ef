-- The support office as it presents itself to everybody.

create schema support;
grant usage on schema support to mufakat_app;

create table support.office (
  body text primary key check (length(body) <= 80),
  name text not null check (length(name) between 1 and 300),
  acronym text not null check (length(acronym) between 2 and 20),
  city text not null check (length(city) between 1 and 300),
  host registry.participant_code not null,
  established registry.partial_date not null,
  description text not null check (length(description) <= 2000),
  managers jsonb not null check (length(managers::text) <= 5000),
  guidance text not null check (length(guidance) <= 2000),
  purposes text[] not null check (cardinality(purposes) <= 50 and length(array_to_string(purposes, '')) <= 15000),
  reports jsonb not null check (length(reports::text) <= 50000),
  annual_events text[] not null check (cardinality(annual_events) <= 50 and length(array_to_string(annual_events, '')) <= 15000),
  secondments text check (length(secondments) <= 2000),
  proposals text check (length(proposals) <= 2000),
  resources jsonb not null check (length(resources::text) <= 200000),
  sources registry.source_list not null,
  audience text not null check (length(audience) <= 120)
);
alter table support.office enable row level security;
alter table support.office force row level security;
create policy read on support.office for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on support.office for insert to mufakat_app with check ((select access.is_acting()));
grant select, insert on support.office to mufakat_app;
