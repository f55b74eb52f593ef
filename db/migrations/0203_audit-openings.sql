-- Who opened what is restricted, sealed: the application writes these lines and reads none of them. Both co-chairs
-- together open those about one thing, with a reason (JOURNEYS, second part). Sealed means access control, not
-- encryption (DESIGN §2, law 10).

create table audit.opening (
  position bigint primary key,
  at timestamptz not null,
  -- What follows is erased together when its time is over; the hash stays, so that the seal still verifies.
  person uuid,
  hat text check (length(hat) <= 80),
  subject text check (length(subject) <= 200),
  what text check (length(what) <= 300), -- the address that was opened
  -- Without it nobody finds out from the hash of an erased line who opened what, by trying everybody.
  salt uuid,
  sha256 text not null check (length(sha256) = 64),
  batch bigint references audit.batch,
  check ((person is null) = (salt is null) and (subject is null) = (salt is null))
);
create index opening_batch on audit.opening (batch, position);
create index opening_subject on audit.opening (subject, position);
create index opening_at on audit.opening (at) where salt is not null;
alter table audit.opening enable row level security;
alter table audit.opening force row level security;
create policy by_definer on audit.opening for all to current_user using (true) with check (true);
create sequence audit.opening_position;

-- Definer: the application appends and never reads. One statement, no lock, and nobody waits for the disk: a machine
-- that loses its power loses the lines of the last half second, and no reader waits for them.
create function audit.append_opening(at timestamptz, person uuid, hat text, subject text, what text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  next_position bigint := nextval('audit.opening_position');
  grain uuid := gen_random_uuid();
begin
  perform set_config('synchronous_commit', 'off', true);
  insert into audit.opening values (next_position, at, person, hat, subject, what, grain,
    encode(sha256(convert_to(json_build_array(next_position, at::text, person, hat, subject, what, grain)::text,
      'utf8')), 'hex'));
end $$;
revoke all on function audit.append_opening from public;
grant execute on function audit.append_opening to mufakat_app;

-- Definer: for `mufakat verify --audit`. Says of each line whether it holds, and nothing of what it says.
create function audit.openings_to_verify(in_batch bigint, after bigint, most integer)
returns table ("position" bigint, sha256 text, is_purged boolean, holds boolean)
language plpgsql stable security definer set search_path = pg_catalog as $$
#variable_conflict use_column
begin
  if not access.is_clock() then raise exception 'the audit is verified by the clock'; end if;
  return query
    select o.position, o.sha256, o.salt is null, o.salt is null or o.sha256 = encode(sha256(convert_to(
      json_build_array(o.position, o.at::text, o.person, o.hat, o.subject, o.what, o.salt)::text, 'utf8')), 'hex')
    from audit.opening o
    where (case when in_batch is null then o.batch is null else o.batch = in_batch end) and o.position > after
    order by o.position limit most;
end $$;
revoke all on function audit.openings_to_verify from public;
grant execute on function audit.openings_to_verify to mufakat_app;

-- Definer: the first line that names a batch which is not there; null when none does.
create function audit.stray_opening(first_batch bigint, last_batch bigint) returns bigint
language sql stable security definer set search_path = pg_catalog as $$
  select position from audit.opening where batch < first_batch or batch > last_batch order by batch, position limit 1;
$$;
revoke all on function audit.stray_opening from public;
grant execute on function audit.stray_opening to mufakat_app;

-- Both logs are sealed in one line of batches.
drop function audit.seal(integer);
create function audit.seal(log text, most integer) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  former audit.batch;
  entries bigint[];
  hashes text;
  next_number bigint;
begin
  if not (access.is_clock() and access.is_acting()) then raise exception 'the audit is sealed by the clock'; end if;
  perform pg_advisory_xact_lock(7281002);
  -- The positions are fixed before they are marked: a line may be committed between the two statements.
  if log = 'event' then
    select array_agg(position order by position), string_agg(sha256, '' order by position) into entries, hashes
      from (select position, sha256 from audit.event where batch is null order by position limit most) waiting;
  else
    select array_agg(position order by position), string_agg(sha256, '' order by position) into entries, hashes
      from (select position, sha256 from audit.opening where batch is null order by position limit most) waiting;
  end if;
  if entries is null then return 0; end if;
  select * into former from audit.batch order by number desc limit 1;
  next_number := coalesce(former.number, 0) + 1;
  insert into audit.batch values (
    next_number, log, entries[1], entries[cardinality(entries)], cardinality(entries), access.clock(),
    encode(sha256(convert_to(json_build_array(next_number, log, coalesce(former.sha256, ''), entries[1],
      entries[cardinality(entries)], cardinality(entries), access.clock()::text,
      encode(sha256(convert_to(hashes, 'utf8')), 'hex'))::text, 'utf8')), 'hex'));
  if log = 'event' then
    update audit.event set batch = next_number where position = any (entries);
  else
    update audit.opening set batch = next_number where position = any (entries);
  end if;
  return cardinality(entries);
end $$;
revoke all on function audit.seal from public;
grant execute on function audit.seal to mufakat_app;

-- What both co-chairs were asked to open. Their keys are rows of another capability; here they are known by what the
-- audit keeps of the acts that turned them.
create table audit.unsealing (
  request uuid primary key,
  subject text not null check (length(subject) <= 200),
  asked_at timestamptz not null,
  used_at timestamptz,
  used_by uuid,
  check ((used_at is null) = (used_by is null))
);
alter table audit.unsealing enable row level security;
alter table audit.unsealing force row level security;
create policy by_definer on audit.unsealing for all to current_user using (true) with check (true);

-- Definer: about which thing the keys of a request are asked for.
create function audit.ask_unsealing(key_request uuid, about text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not access.is_acting() then raise exception 'unsealing is asked for by an act'; end if;
  insert into audit.unsealing values (key_request, about, access.clock(), null, null) on conflict do nothing;
end $$;
revoke all on function audit.ask_unsealing from public;
grant execute on function audit.ask_unsealing to mufakat_app;

-- Definer: the lines about one thing, once, after two people turned a key on this very request and nobody declined.
create function audit.unseal_openings(key_request uuid, about text)
returns table (at timestamptz, person uuid, hat text, what text)
language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  turned audit.event[] := array(select e from audit.event e where e.act = 'groups.turn-key' and e.refused is null
    and e.subject = 'key-request:' || key_request);
begin
  if not access.is_acting()
    or (select count(distinct t.person) from unnest(turned) t where t.payload ->> 'what' = 'signed') < 2
    or exists (select from unnest(turned) t where t.payload ->> 'what' = 'declined')
  then raise exception 'openings are unsealed by two keys'; end if;
  update audit.unsealing u set used_at = access.clock(), used_by = access.person()
    where u.request = key_request and u.subject = about and u.used_at is null and access.person() is not null;
  if not found then raise exception 'openings are unsealed by two keys, once'; end if;
  return query select o.at, o.person, o.hat, o.what from audit.opening o where o.subject = about
    order by o.position desc limit 10000;
end $$;
revoke all on function audit.unseal_openings from public;
grant execute on function audit.unseal_openings to mufakat_app;
