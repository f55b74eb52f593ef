-- Grave acts (adopting, publishing, appointing, removing) need a proof, given in this session a few minutes before at
-- most, that the person is there: a passkey, or password and code (OWASP ASVS 5.0.0, 7.5.3). A program proves nothing;
-- its token says from the start whether it was made for such acts.
alter table identity.session add column proven_at timestamptz;
grant update (proven_at) on identity.session to mufakat_app;

alter table identity.api_token add column is_for_grave_acts boolean not null default false;

-- A challenge to one person's own passkeys, beside the one with which anybody's signs in.
alter table identity.one_time_secret drop constraint one_time_secret_purpose_check;
alter table identity.one_time_secret add constraint one_time_secret_purpose_check
  check (purpose in ('first-secretariat', 'invitation', 'recovery', 'demonstration',
    'second-step', 'passkey-sign-in', 'passkey-registration', 'passkey-presence'));

-- What a function returns cannot be changed; both are made anew, with the same rights of the owner (0020) and for the
-- same reason: whose session or token it is must be known before there is a viewer.
--   identity.session_by_hash      whose session a cookie is
--   identity.api_token_by_hash    whose token a bearer is
drop function identity.session_by_hash(text);
create function identity.session_by_hash(hash text) returns table (
  id uuid, person_id uuid, acting_as text, way text, created_at timestamptz, proven_at timestamptz,
  last_seen_at timestamptz, expires_at timestamptz, language text, zone text)
language sql stable security definer set search_path = pg_catalog as $$
  select s.id, s.person_id, s.acting_as, s.way, s.created_at, s.proven_at, s.last_seen_at, s.expires_at,
    a.language, a.zone
  from identity.session s join identity.account a on a.person_id = s.person_id
  where s.token_sha256 = hash and s.ended_at is null and a.disabled_at is null;
$$;

drop function identity.api_token_by_hash(text);
create function identity.api_token_by_hash(hash text) returns table (
  id uuid, person_id uuid, acting_as text, is_for_grave_acts boolean, last_used_at timestamptz,
  expires_at timestamptz, language text, zone text)
language sql stable security definer set search_path = pg_catalog as $$
  select t.id, t.person_id, t.acting_as, t.is_for_grave_acts, t.last_used_at, t.expires_at, a.language, a.zone
  from identity.api_token t join identity.account a on a.person_id = t.person_id
  where t.token_sha256 = hash and t.ended_at is null and a.disabled_at is null;
$$;

revoke all on function identity.session_by_hash, identity.api_token_by_hash from public;
grant execute on function identity.session_by_hash, identity.api_token_by_hash to mufakat_app;
