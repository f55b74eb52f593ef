-- The ground every table stands on: the application's role, the viewer's settings, the audit chain, events,
-- the outbox of jobs and the memory of acts.

do $$ begin
  create role mufakat_app nologin;
exception when duplicate_object or unique_violation then null; -- roles belong to the server; another database made it
end $$;
do $$ begin execute format('grant mufakat_app to %I', current_user); end $$;

create schema access;
grant usage on schema access to mufakat_app;

-- app.now is the transaction's clock (DESIGN §5): never the server's.
create function access.clock() returns timestamptz language sql stable parallel safe
  return current_setting('app.now')::timestamptz;

-- Policies compare `audience` with this set through `(select access.audiences())`, so that it is computed once.
create function access.audiences() returns text[] language sql stable parallel safe
  return array(select json_array_elements_text(current_setting('app.audiences', true)::json));

create function access.is_clock() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.kind', true), '') = 'clock';

-- True inside an act only: reads run without a name and may write nothing.
create function access.is_acting() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.act', true), '') <> '';

create function access.person() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.person', true), '')::uuid;

create function access.hat() returns text language sql stable parallel safe
  return coalesce(current_setting('app.hat', true), '');

-- Audit: an append-only chain. The payload of an entry may be purged; its hash stays, so the chain verifies.
create schema audit;
grant usage on schema audit to mufakat_app;

create table audit.event (
  position bigint primary key,
  at timestamptz not null,
  act text not null check (length(act) <= 80),
  person uuid,
  hat text not null check (length(hat) <= 80),
  subject text not null check (length(subject) <= 200),
  payload jsonb,
  payload_sha256 text not null check (length(payload_sha256) = 64),
  sha256 text not null check (length(sha256) = 64)
);
alter table audit.event enable row level security;
alter table audit.event force row level security;
create policy read_by_secretariat on audit.event for select to mufakat_app
  using ('secretariat' = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy append_by_definer on audit.event for all to current_user using (true) with check (true);
grant select on audit.event to mufakat_app;

-- Definer: the application may append to the chain but not read or rewrite it.
create function audit.append(act text, subject text, payload jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  last audit.event;
  next_position bigint;
  payload_hash text := encode(sha256(convert_to(payload::text, 'utf8')), 'hex');
begin
  perform pg_advisory_xact_lock(7281002);
  select * into last from audit.event order by position desc limit 1;
  next_position := coalesce(last.position, 0) + 1;
  insert into audit.event values (
    next_position, access.clock(), act, access.person(), access.hat(), subject, payload, payload_hash,
    encode(sha256(convert_to(concat_ws('|', next_position, coalesce(last.sha256, ''), access.clock(), act,
      access.person(), access.hat(), subject, payload_hash), 'utf8')), 'hex'));
  return next_position;
end $$;
revoke all on function audit.append from public;
grant execute on function audit.append to mufakat_app;

-- What happened, for live streams, notices and mail. Listeners tolerate repeats.
create schema events;
grant usage on schema events to mufakat_app;

create table events.event (
  id uuid primary key,
  at timestamptz not null,
  name text not null check (length(name) <= 80),
  subject text not null check (length(subject) <= 200),
  audience text not null check (length(audience) <= 120),
  payload jsonb not null check (length(payload::text) <= 20000)
);
create index event_subject on events.event (subject, at);
alter table events.event enable row level security;
alter table events.event force row level security;
create policy read on events.event for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy write on events.event for insert to mufakat_app with check ((select access.is_acting()));
grant select, insert on events.event to mufakat_app;

-- A repeat of an act with the same key returns what the first one returned.
create schema acts;
grant usage on schema acts to mufakat_app;

create table acts.done (
  person uuid,
  hat text not null check (length(hat) <= 80),
  act text not null check (length(act) <= 80),
  key text not null check (length(key) <= 100),
  at timestamptz not null,
  outcome jsonb not null,
  unique nulls not distinct (person, act, key)
);
alter table acts.done enable row level security;
alter table acts.done force row level security;
create policy own on acts.done to mufakat_app
  using (person is not distinct from (select access.person()))
  with check ((select access.is_acting()) and person is not distinct from (select access.person()));
grant select, insert on acts.done to mufakat_app;

-- Definer: forced row-level security hides the worker's tables from the application (DESIGN §3).
create schema jobs;
grant usage on schema jobs to mufakat_app;
create function jobs.enqueue(task text, payload json, run_at timestamptz, job_key text) returns void
language sql security definer set search_path = pg_catalog as $$
  select graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key, max_attempts => 25);
$$;
revoke all on function jobs.enqueue from public;
grant execute on function jobs.enqueue to mufakat_app;
