-- Accounts and the ways to sign in (DESIGN §3, §5; standards.md §13). Identity says who somebody is; what that
-- person may do follows from dated grants on the floors above, so nothing here refers upwards.
--
-- Functions with the owner's rights (`security definer`), each because it must answer before a viewer is known,
-- or do for another person what no policy may allow:
--   identity.session_by_hash      whose session a cookie is
--   identity.api_token_by_hash    whose token a bearer is
--   identity.account_by_name      which account a sign-in name claims; no secret leaves through it
--   identity.passkey_by_id        which person a passkey claims; its public key is no secret
--   identity.secret_by_hash       what a link, a second step or a challenge is good for
--   identity.drop_factors         the end of a recovery: checks itself that two others confirmed
-- Every secret is kept as a hash, or in a row that only its own person may read. A sign-in is verified in a
-- transaction of the claimed person, so password and code secret never pass through a definer function.

create schema identity;
grant usage on schema identity to mufakat_app;

create table identity.account (
  person_id uuid primary key,
  sign_in_name text not null check (length(sign_in_name) between 3 and 254 and sign_in_name = lower(sign_in_name)),
  language text check (length(language) <= 35),
  zone text check (length(zone) <= 60),
  created_at timestamptz not null,
  disabled_at timestamptz,
  disabled_by uuid
);
create unique index account_sign_in_name on identity.account (sign_in_name);
alter table identity.account enable row level security;
alter table identity.account force row level security;
create policy read on identity.account for select to mufakat_app
  using (person_id = (select access.person()) or 'secretariat' = any ((select access.audiences())::text[])
    or (select access.is_acting()) or (select access.is_clock()));
create policy insert_in_act on identity.account for insert to mufakat_app
  with check ((select access.is_acting()));
create policy update_in_act on identity.account for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
create policy definer_reads on identity.account for select to current_user using (true);
grant select, insert, update (sign_in_name, language, zone, disabled_at, disabled_by)
  on identity.account to mufakat_app;

create table identity.password (
  person_id uuid primary key references identity.account,
  argon2id text not null check (length(argon2id) <= 300), -- PHC string with its own salt and costs
  changed_at timestamptz not null
);
alter table identity.password enable row level security;
alter table identity.password force row level security;
create policy read_own on identity.password for select to mufakat_app
  using (person_id = (select access.person()));
create policy write_own on identity.password for all to mufakat_app
  using ((select access.is_acting()) and person_id = (select access.person()))
  with check ((select access.is_acting()) and person_id = (select access.person()));
create policy definer_drops on identity.password for all to current_user using (true);
grant select, insert, update, delete on identity.password to mufakat_app;

-- The secret is what every code is made from, so it cannot be a hash. A row of its own keeps it out of every
-- other query; a key to encrypt it with would lie beside the database and add nothing.
create table identity.code_secret (
  person_id uuid primary key references identity.account,
  base32 text not null check (length(base32) between 32 and 128),
  created_at timestamptz not null,
  last_step bigint not null default 0 -- a code is good once: only later steps are taken (RFC 6238 §5.2)
);
alter table identity.code_secret enable row level security;
alter table identity.code_secret force row level security;
create policy read_own on identity.code_secret for select to mufakat_app
  using (person_id = (select access.person()));
create policy write_own on identity.code_secret for all to mufakat_app
  using ((select access.is_acting()) and person_id = (select access.person()))
  with check ((select access.is_acting()) and person_id = (select access.person()));
create policy definer_drops on identity.code_secret for all to current_user using (true);
grant select, insert, update, delete on identity.code_secret to mufakat_app;

create table identity.passkey (
  credential_id text primary key check (length(credential_id) <= 1400), -- base64url; at most 1023 bytes (WebAuthn 3)
  person_id uuid not null references identity.account,
  public_key bytea not null check (length(public_key) <= 4096), -- COSE
  counter bigint not null check (counter >= 0),
  transports text[] not null check (cardinality(transports) <= 10),
  label text not null check (length(label) <= 80),
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_person on identity.passkey (person_id);
alter table identity.passkey enable row level security;
alter table identity.passkey force row level security;
create policy read_own on identity.passkey for select to mufakat_app
  using (person_id = (select access.person()));
create policy write_own on identity.passkey for all to mufakat_app
  using ((select access.is_acting()) and person_id = (select access.person()))
  with check ((select access.is_acting()) and person_id = (select access.person()));
create policy definer_drops on identity.passkey for all to current_user using (true);
grant select, insert, update, delete on identity.passkey to mufakat_app;

create table identity.session (
  id uuid primary key,
  token_sha256 text not null unique check (length(token_sha256) = 64),
  person_id uuid not null references identity.account,
  acting_as text check (length(acting_as) <= 80), -- the hat chosen; absent: the first that the person holds
  way text not null check (way in ('passkey', 'password', 'link', 'demonstration')),
  device text not null check (length(device) <= 120), -- browser and system in a few words, for the person's own list
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_person on identity.session (person_id, created_at);
create index session_expires on identity.session (expires_at);
alter table identity.session enable row level security;
alter table identity.session force row level security;
create policy read on identity.session for select to mufakat_app
  using (person_id = (select access.person()) or (select access.is_acting()) or (select access.is_clock()));
create policy insert_in_act on identity.session for insert to mufakat_app
  with check ((select access.is_acting()));
create policy update_in_act on identity.session for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
create policy clock_tidies on identity.session for delete to mufakat_app using ((select access.is_clock()));
create policy definer_reads on identity.session for select to current_user using (true);
grant select, insert, update (acting_as, last_seen_at, ended_at), delete on identity.session to mufakat_app;

-- Links, second steps and challenges: whoever shows the secret before it expires may go on, once.
-- Demonstration links alone may be used again, and no production installation takes them.
create table identity.one_time_secret (
  sha256 text primary key check (length(sha256) = 64),
  purpose text not null check (purpose in ('first-secretariat', 'invitation', 'recovery', 'demonstration',
    'second-step', 'passkey-sign-in', 'passkey-registration')),
  person_id uuid references identity.account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check (purpose in ('first-secretariat', 'passkey-sign-in') or person_id is not null)
);
create index one_time_secret_expires on identity.one_time_secret (expires_at);
create index one_time_secret_person on identity.one_time_secret (person_id);
alter table identity.one_time_secret enable row level security;
alter table identity.one_time_secret force row level security;
create policy read_in_act on identity.one_time_secret for select to mufakat_app
  using ((select access.is_acting()) or (select access.is_clock()));
create policy insert_in_act on identity.one_time_secret for insert to mufakat_app
  with check ((select access.is_acting()));
create policy update_in_act on identity.one_time_secret for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
create policy clock_tidies on identity.one_time_secret for delete to mufakat_app using ((select access.is_clock()));
create policy definer_drops on identity.one_time_secret for all to current_user using (true);
grant select, insert, update (used_at), delete on identity.one_time_secret to mufakat_app;

create table identity.api_token (
  id uuid primary key,
  token_sha256 text not null unique check (length(token_sha256) = 64),
  person_id uuid not null references identity.account,
  acting_as text check (length(acting_as) <= 80),
  label text not null check (length(label) <= 80),
  created_at timestamptz not null,
  last_used_at timestamptz,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index api_token_person on identity.api_token (person_id, created_at);
alter table identity.api_token enable row level security;
alter table identity.api_token force row level security;
create policy read on identity.api_token for select to mufakat_app
  using (person_id = (select access.person()) or (select access.is_acting()) or (select access.is_clock()));
create policy insert_in_act on identity.api_token for insert to mufakat_app
  with check ((select access.is_acting()));
create policy update_in_act on identity.api_token for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
create policy definer_reads on identity.api_token for select to current_user using (true);
grant select, insert, update (last_used_at, ended_at) on identity.api_token to mufakat_app;

-- Tries counted against limits. A key is the hash of what is limited, like name and address together.
create table identity.attempt (
  key_sha256 text primary key check (length(key_sha256) = 64),
  tries integer not null check (tries > 0),
  window_ends_at timestamptz not null
);
create index attempt_window on identity.attempt (window_ends_at);
alter table identity.attempt enable row level security;
alter table identity.attempt force row level security;
create policy count_in_act on identity.attempt for all to mufakat_app
  using ((select access.is_acting()) or (select access.is_clock())) with check ((select access.is_acting()));
grant select, insert, update, delete on identity.attempt to mufakat_app;

-- Somebody who lost the way to sign in is vetted anew by two people (standards.md §13). What a request needs is
-- written down when it is asked for: who the person was then, and whose confirmation counts.
create table identity.recovery (
  id uuid primary key,
  person_id uuid not null references identity.account,
  standing text not null check (standing in ('delegation', 'focal-point', 'house')),
  participants text[] not null check (cardinality(participants) <= 20),
  audiences text[] not null check (cardinality(audiences) between 1 and 20),
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  outcome text check (outcome in ('confirmed', 'declined')),
  check ((closed_at is null) = (outcome is null))
);
create index recovery_person on identity.recovery (person_id, asked_at);
alter table identity.recovery enable row level security;
alter table identity.recovery force row level security;
create policy read on identity.recovery for select to mufakat_app
  using (person_id = (select access.person()) or audiences && (select access.audiences())
    or (select access.is_acting()) or (select access.is_clock()));
create policy insert_in_act on identity.recovery for insert to mufakat_app
  with check ((select access.is_acting()));
create policy update_in_act on identity.recovery for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
create policy definer_reads on identity.recovery for select to current_user using (true);
grant select, insert, update (closed_at, closed_by, outcome) on identity.recovery to mufakat_app;

create table identity.recovery_confirmation (
  recovery_id uuid not null references identity.recovery,
  person_id uuid not null,
  capacity text not null check (capacity in ('delegation', 'secretariat', 'co-chair')),
  at timestamptz not null,
  primary key (recovery_id, person_id)
);
alter table identity.recovery_confirmation enable row level security;
alter table identity.recovery_confirmation force row level security;
create policy read_with_request on identity.recovery_confirmation for select to mufakat_app
  using (exists (select from identity.recovery where id = recovery_id));
create policy confirm_oneself on identity.recovery_confirmation for insert to mufakat_app
  with check ((select access.is_acting()) and person_id = (select access.person()));
create policy definer_reads on identity.recovery_confirmation for select to current_user using (true);
grant select, insert on identity.recovery_confirmation to mufakat_app;

create function identity.session_by_hash(hash text) returns table (
  id uuid, person_id uuid, acting_as text, way text, created_at timestamptz, last_seen_at timestamptz,
  expires_at timestamptz, language text, zone text)
language sql stable security definer set search_path = pg_catalog as $$
  select s.id, s.person_id, s.acting_as, s.way, s.created_at, s.last_seen_at, s.expires_at, a.language, a.zone
  from identity.session s join identity.account a on a.person_id = s.person_id
  where s.token_sha256 = hash and s.ended_at is null and a.disabled_at is null;
$$;

create function identity.api_token_by_hash(hash text) returns table (
  id uuid, person_id uuid, acting_as text, last_used_at timestamptz, expires_at timestamptz,
  language text, zone text)
language sql stable security definer set search_path = pg_catalog as $$
  select t.id, t.person_id, t.acting_as, t.last_used_at, t.expires_at, a.language, a.zone
  from identity.api_token t join identity.account a on a.person_id = t.person_id
  where t.token_sha256 = hash and t.ended_at is null and a.disabled_at is null;
$$;

create function identity.account_by_name(name text) returns table (person_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select a.person_id from identity.account a where a.sign_in_name = name and a.disabled_at is null;
$$;

create function identity.passkey_by_id(id text) returns table (person_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select p.person_id from identity.passkey p join identity.account a on a.person_id = p.person_id
  where p.credential_id = id and a.disabled_at is null;
$$;

create function identity.secret_by_hash(hash text) returns table (
  purpose text, person_id uuid, expires_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select o.purpose, o.person_id, o.expires_at
  from identity.one_time_secret o left join identity.account a on a.person_id = o.person_id
  where o.sha256 = hash and o.used_at is null and a.disabled_at is null;
$$;

-- The last step of a recovery. It trusts no caller: two people other than the one concerned must have confirmed.
create function identity.drop_factors(recovery uuid) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  concerned uuid;
begin
  select r.person_id into strict concerned from identity.recovery r
    where r.id = recovery and r.closed_at is null and r.expires_at > access.clock();
  if (select count(*) from identity.recovery_confirmation c
      where c.recovery_id = recovery and c.person_id <> concerned) < 2 then
    raise exception 'a recovery needs the confirmation of two other people';
  end if;
  delete from identity.password where person_id = concerned;
  delete from identity.code_secret where person_id = concerned;
  delete from identity.passkey where person_id = concerned;
  delete from identity.one_time_secret where person_id = concerned;
end $$;

revoke all on function identity.session_by_hash, identity.api_token_by_hash, identity.account_by_name,
  identity.passkey_by_id, identity.secret_by_hash, identity.drop_factors from public;
grant execute on function identity.session_by_hash, identity.api_token_by_hash, identity.account_by_name,
  identity.passkey_by_id, identity.secret_by_hash, identity.drop_factors to mufakat_app;
