-- What a person consented to show of herself beside her function: a row a field, each with its own audience. Without
-- consent there is no row, and whoever withdraws it leaves none behind. Nobody writes another's: the policies say so.
create table registry.listing (
  person uuid not null references registry.person,
  field text not null check (field in ('name', 'email', 'telephone')),
  value text not null check (length(value) between 1 and 254),
  consented_at timestamptz not null,
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  primary key (person, field)
);
create index listing_audience on registry.listing (audience);
alter table registry.listing enable row level security;
alter table registry.listing force row level security;
create policy read on registry.listing for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or person = (select access.person())
    or 'secretariat' = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy write_own on registry.listing for insert to mufakat_app
  with check ((select access.is_acting()) and person = (select access.person()));
create policy change_own on registry.listing for update to mufakat_app
  using ((select access.is_acting()) and person = (select access.person()))
  with check ((select access.is_acting()) and person = (select access.person()));
create policy withdraw_own on registry.listing for delete to mufakat_app
  using ((select access.is_acting()) and person = (select access.person()));
grant select, insert, update (value, consented_at, audience), delete on registry.listing to mufakat_app;
