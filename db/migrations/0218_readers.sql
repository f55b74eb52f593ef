-- Who can see this, and why: the rights from which the viewer's audiences come, each with the office and the seat that
-- open it and their dates. One view answers both questions, so that the list cannot differ from what the policies let
-- through (DESIGN §5; issue 5).

create or replace view access.right_at_clock with (security_invoker = true) as
  with own as (
    select person, hat, role, participant, body, audiences, source, starts_at, ends_at from access.grant
    where starts_at <= access.clock() and (ends_at is null or ends_at > access.clock())
  ), seated as (
    select holder, role, body, audiences, source, starts_at, ends_at from access.seat
    where starts_at <= access.clock() and (ends_at is null or ends_at > access.clock())
  ), by_hat as (
    select own.person, own.hat, coalesce(seated.role, own.role) as role, own.participant, seated.body,
      seated.audiences, own.body as only_in, own.role as own_role,
      own.source, own.starts_at, own.ends_at, seated.source as seat,
      seated.starts_at as seat_starts_at, seated.ends_at as seat_ends_at
    from own join seated on seated.holder = own.hat
      and (own.body is null or seated.body is null or seated.body = own.body)
  ), by_audience as (
    select by_hat.person, by_hat.hat, coalesce(seated.role, by_hat.own_role) as role, by_hat.participant,
      seated.body, seated.audiences, by_hat.source, by_hat.starts_at, by_hat.ends_at, seated.source as seat,
      greatest(seated.starts_at, by_hat.seat_starts_at) as seat_starts_at,
      least(seated.ends_at, by_hat.seat_ends_at) as seat_ends_at
    from by_hat join seated on seated.holder = any (by_hat.audiences)
      and (by_hat.only_in is null or seated.body is null or seated.body = by_hat.only_in)
  )
  select person, hat, role, participant, body, audiences, role as office, source as office_source,
    starts_at as office_starts_at, ends_at as office_ends_at,
    null::text as seat, null::timestamptz as seat_starts_at, null::timestamptz as seat_ends_at from own
  union all select person, hat, role, participant, body, audiences, own_role, source, starts_at, ends_at,
    seat, seat_starts_at, seat_ends_at from by_hat
  union all select person, hat, role, participant, body, audiences, role, source, starts_at, ends_at,
    seat, seat_starts_at, seat_ends_at from by_audience;

-- Definer: others' rights are closed to the application. It answers about an audience that the viewer holds, so that
-- whoever may read a thing may know who else may, and nobody learns of an audience that is not theirs.
create function access.readers_of(wanted text)
returns table (person uuid, hat text, role text, participant text, body text, office text,
  office_starts_at timestamptz, office_ends_at timestamptz,
  seat text, seat_starts_at timestamptz, seat_ends_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select r.person, r.hat, r.role, r.participant, r.body, r.office, r.office_starts_at, r.office_ends_at,
    r.seat, r.seat_starts_at, r.seat_ends_at
  from access.right_at_clock r
  where wanted <> 'public' and wanted = any (r.audiences)
    and (wanted = any (access.audiences()) or access.is_clock())
  order by r.participant nulls last, r.person, r.hat, r.office, r.office_starts_at, r.body nulls first, r.seat
  limit 5000;
$$;
revoke all on function access.readers_of from public;
grant execute on function access.readers_of to mufakat_app;
