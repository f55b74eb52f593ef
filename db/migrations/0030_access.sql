-- Every right is a dated row: this person, under this hat, with this role, may read this audience from–until.
-- Upper floors write the rows (appointments, seats, meetings); policies everywhere read only what follows.

create table access.grant (
  id uuid primary key,
  source text not null check (length(source) <= 200), -- what it follows from, `appointment:…`; ends with it
  person uuid not null,
  hat text not null check (length(hat) <= 80),
  role text not null check (length(role) <= 40),
  participant text check (length(participant) <= 20),
  body text check (length(body) <= 80),
  audiences text[] not null check (cardinality(audiences) <= 50),
  starts_at timestamptz not null,
  ends_at timestamptz,
  check (ends_at is null or ends_at >= starts_at)
);
create index grant_person on access.grant (person);
create index grant_source on access.grant (source);
alter table access.grant enable row level security;
alter table access.grant force row level security;
create policy read on access.grant for select to mufakat_app
  using (person = (select access.person()) or 'secretariat' = any ((select access.audiences()))
    or (select access.is_acting()) or (select access.is_clock()));
create policy insert_in_act on access.grant for insert to mufakat_app with check ((select access.is_acting()));
create policy end_in_act on access.grant for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
create policy definer_reads on access.grant for select to current_user using (true);
grant select, insert, update (ends_at) on access.grant to mufakat_app;

-- Definer: the viewer's audiences must be known before any policy can be asked.
create function access.grants_of(who uuid, at timestamptz) returns setof access.grant
language sql stable security definer set search_path = pg_catalog as $$
  select * from access.grant where person = who and starts_at <= at and (ends_at is null or ends_at > at)
  order by hat, role, body nulls first, id limit 500;
$$;
revoke all on function access.grants_of from public;
grant execute on function access.grants_of to mufakat_app;
