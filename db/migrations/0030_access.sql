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
  using (person = (select access.person()) or 'secretariat' = any ((select access.audiences())::text[])
    or (select access.is_acting()) or (select access.is_clock()));
create policy insert_in_act on access.grant for insert to mufakat_app with check ((select access.is_acting()));
create policy end_in_act on access.grant for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
create policy definer_reads on access.grant for select to current_user using (true);
grant select, insert, update (ends_at) on access.grant to mufakat_app;

-- What a hat may read, or the holders of an audience may read besides, because of where they sit: `delegation:ARV`
-- is a member of this body; whoever holds `members` belongs to a body of all members. It begins and ends with the
-- seat, so that no appointment is rewritten when a body or a status changes.
create table access.seat (
  id uuid primary key,
  source text not null check (length(source) <= 200), -- what it follows from, `body-member:…`; ends with it
  holder text not null check (length(holder) <= 120), -- key of a hat, or an audience that a seat gave
  role text check (length(role) <= 40), -- role in that body where it is another than the person's own: `observer`
  body text check (length(body) <= 80),
  audiences text[] not null check (cardinality(audiences) between 1 and 20),
  starts_at timestamptz not null,
  ends_at timestamptz,
  check (ends_at is null or ends_at >= starts_at)
);
create index seat_holder on access.seat (holder);
create index seat_source on access.seat (source);
create index seat_body on access.seat (body);
alter table access.seat enable row level security;
alter table access.seat force row level security;
create policy read on access.seat for select to mufakat_app
  using ('secretariat' = any ((select access.audiences())::text[])
    or (select access.is_acting()) or (select access.is_clock()));
create policy insert_in_act on access.seat for insert to mufakat_app with check ((select access.is_acting()));
create policy end_in_act on access.seat for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
create policy definer_reads on access.seat for select to current_user using (true);
grant select, insert, update (ends_at) on access.seat to mufakat_app;

-- Every right that holds at an instant: a person's own grants, the seats of their hats, and what an audience of
-- such a seat brings. A grant for one body takes part in the seats of that body alone.
create view access.right_at_clock with (security_invoker = true) as
  with own as (
    select person, hat, role, participant, body, audiences from access.grant
    where starts_at <= access.clock() and (ends_at is null or ends_at > access.clock())
  ), seated as (
    select holder, role, body, audiences from access.seat
    where starts_at <= access.clock() and (ends_at is null or ends_at > access.clock())
  ), by_hat as (
    select own.person, own.hat, coalesce(seated.role, own.role) as role, own.participant, seated.body,
      seated.audiences, own.body as only_in, own.role as own_role
    from own join seated on seated.holder = own.hat
      and (own.body is null or seated.body is null or seated.body = own.body)
  ), by_audience as (
    select by_hat.person, by_hat.hat, coalesce(seated.role, by_hat.own_role) as role, by_hat.participant,
      seated.body, seated.audiences
    from by_hat join seated on seated.holder = any (by_hat.audiences)
      and (by_hat.only_in is null or seated.body is null or seated.body = by_hat.only_in)
  )
  select person, hat, role, participant, body, audiences from own
  union all select person, hat, role, participant, body, audiences from by_hat
  union all select person, hat, role, participant, body, audiences from by_audience;
grant select on access.right_at_clock to mufakat_app;

-- Definer: the viewer's audiences must be known before any policy can be asked.
create function access.rights_of(who uuid)
returns table (hat text, role text, participant text, body text, audiences text[])
language sql stable security definer set search_path = pg_catalog as $$
  select r.hat, r.role, r.participant, r.body, r.audiences from access.right_at_clock r where r.person = who
  order by r.hat, r.role, r.body nulls first limit 1000;
$$;
revoke all on function access.rights_of from public;
grant execute on function access.rights_of to mufakat_app;
