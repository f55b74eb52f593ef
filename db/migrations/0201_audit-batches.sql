-- The audit is sealed in batches. An act appends its entry and waits for nobody: each entry has a hash of its own, and
-- a job seals those that were committed meanwhile, in a batch whose hash covers the one before it and every entry.
-- An entry that is committed late, with a lower position than one already sealed, waits for the next batch: what is
-- sealed is what a batch holds, not what lies between two positions.

create table audit.batch (
  -- 0 is what was chained entry by entry, before there were batches; its hash is that of the last entry.
  number bigint primary key check (number >= 0),
  log text not null check (log in ('event', 'opening')),
  first_position bigint not null,
  last_position bigint not null check (last_position >= first_position),
  count bigint not null check (count > 0),
  sealed_at timestamptz not null,
  sha256 text not null check (length(sha256) = 64)
);
alter table audit.batch enable row level security;
alter table audit.batch force row level security;
create policy read_by_secretariat on audit.batch for select to mufakat_app
  using ('secretariat' = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy seal_by_definer on audit.batch for all to current_user using (true) with check (true);
grant select on audit.batch to mufakat_app;

-- Null while the entry waits to be sealed.
alter table audit.event add column batch bigint references audit.batch;
create index event_batch on audit.event (batch, position);

insert into audit.batch
  select 0, 'event', min(position), max(position), count(*), max(at), (array_agg(sha256 order by position desc))[1]
  from audit.event having count(*) > 0;
update audit.event set batch = 0;

-- Positions of acts that were refused or cut off are never used: gaps say nothing.
create sequence audit.event_position;
select setval('audit.event_position', coalesce(max(position), 1), max(position) is not null) from audit.event;

-- Definer: the application may append to the audit but not rewrite it.
create or replace function audit.append(act text, subject text, payload jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  next_position bigint := nextval('audit.event_position');
  payload_hash text := encode(sha256(convert_to(payload::text, 'utf8')), 'hex');
begin
  insert into audit.event (position, at, act, person, hat, subject, payload, payload_sha256, sha256) values (
    next_position, access.clock(), act, access.person(), access.hat(), subject, payload, payload_hash,
    encode(sha256(convert_to(json_build_array(next_position, access.clock()::text, act, access.person(), access.hat(),
      subject, payload_hash)::text, 'utf8')), 'hex'));
  return next_position;
end $$;

-- Definer: sealing marks entries, which the application may not. The positions are fixed before they are marked,
-- because an entry may be committed between the two statements. Only those who seal wait for each other.
create function audit.seal(most integer) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  former audit.batch;
  entries bigint[];
  hashes text;
  next_number bigint;
begin
  if not (access.is_clock() and access.is_acting()) then raise exception 'the audit is sealed by the clock'; end if;
  perform pg_advisory_xact_lock(7281002);
  select array_agg(position order by position), string_agg(sha256, '' order by position) into entries, hashes
    from (select position, sha256 from audit.event where batch is null order by position limit most) waiting;
  if entries is null then return 0; end if;
  select * into former from audit.batch order by number desc limit 1;
  next_number := coalesce(former.number, 0) + 1;
  insert into audit.batch values (
    next_number, 'event', entries[1], entries[cardinality(entries)], cardinality(entries), access.clock(),
    encode(sha256(convert_to(json_build_array(next_number, 'event', coalesce(former.sha256, ''), entries[1],
      entries[cardinality(entries)], cardinality(entries), access.clock()::text,
      encode(sha256(convert_to(hashes, 'utf8')), 'hex'))::text, 'utf8')), 'hex'));
  update audit.event set batch = next_number where position = any (entries);
  return cardinality(entries);
end $$;
revoke all on function audit.seal from public;
grant execute on function audit.seal to mufakat_app;
