-- Single sign-on (OpenID Connect Core 1.0): the sign-in of a ministry, entered by the secretariat for the people of some
-- participants. It says who somebody is to the ministry; which account that is, a link says that was made before.
--
-- Functions with the owner's rights (`security definer`), because they must answer before a viewer is known:
--   identity.person_by_sign_on    which person a ministry's subject was linked to
--   identity.with_sign_on         who of these persons has such a link: only whether (beside identity.with_way_in)
-- And one that is made anew: identity.drop_factors also ends the links, which are ways to sign in.

create table identity.provider (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  issuer text not null check (length(issuer) between 8 and 300),
  client_id text not null check (length(client_id) between 1 and 300),
  participants text[] not null check (cardinality(participants) <= 100), -- codes; none: everybody with an account
  entered_at timestamptz not null,
  entered_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  check ((ended_at is null) = (ended_by is null))
);
create unique index provider_standing on identity.provider (issuer, client_id) where ended_at is null;
alter table identity.provider enable row level security;
alter table identity.provider force row level security;
-- Strangers choose their ministry on the page for signing in; what it is told them there is no secret.
create policy read_standing on identity.provider for select to mufakat_app
  using (ended_at is null or 'secretariat' = any ((select access.audiences())::text[]) or (select access.is_acting()));
create policy insert_in_act on identity.provider for insert to mufakat_app
  with check ((select access.is_acting()));
create policy update_in_act on identity.provider for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
create policy definer_reads on identity.provider for select to current_user using (true);
grant select, insert, update (ended_at, ended_by) on identity.provider to mufakat_app;

-- Apart, so that nothing which reads a provider can show it: only an act reads it, to sign somebody in. It has to be sent
-- to the ministry as it is, so it cannot be a hash; a key to encrypt it with would lie beside the database (0020).
create table identity.provider_secret (
  provider uuid primary key references identity.provider,
  client_secret text not null check (length(client_secret) between 1 and 500)
);
alter table identity.provider_secret enable row level security;
alter table identity.provider_secret force row level security;
create policy read_in_act on identity.provider_secret for select to mufakat_app
  using ((select access.is_acting()));
create policy insert_in_act on identity.provider_secret for insert to mufakat_app
  with check ((select access.is_acting()));
create policy end_in_act on identity.provider_secret for delete to mufakat_app
  using ((select access.is_acting()));
grant select, insert, delete on identity.provider_secret to mufakat_app;

-- Issuer and subject together name somebody for good (OpenID Connect Core 1.0, 5.7); an address may be given to another.
create table identity.sign_on (
  issuer text not null check (length(issuer) between 8 and 300),
  subject text not null check (length(subject) between 1 and 255),
  person_id uuid not null references identity.account,
  linked_at timestamptz not null,
  last_used_at timestamptz,
  primary key (issuer, subject),
  unique (person_id, issuer)
);
alter table identity.sign_on enable row level security;
alter table identity.sign_on force row level security;
create policy read_own on identity.sign_on for select to mufakat_app
  using (person_id = (select access.person()));
create policy write_own on identity.sign_on for all to mufakat_app
  using ((select access.is_acting()) and person_id = (select access.person()))
  with check ((select access.is_acting()) and person_id = (select access.person()));
create policy definer_drops on identity.sign_on for all to current_user using (true);
grant select, insert, update (last_used_at), delete on identity.sign_on to mufakat_app;

alter table identity.session drop constraint session_way_check;
alter table identity.session add constraint session_way_check
  check (way in ('passkey', 'password', 'link', 'demonstration', 'single-sign-on'));

alter table identity.one_time_secret drop constraint one_time_secret_purpose_check;
alter table identity.one_time_secret add constraint one_time_secret_purpose_check
  check (purpose in ('first-secretariat', 'invitation', 'recovery', 'demonstration', 'second-step',
    'passkey-sign-in', 'passkey-registration', 'passkey-presence', 'single-sign-on'));
alter table identity.one_time_secret drop constraint one_time_secret_check;
alter table identity.one_time_secret add constraint one_time_secret_check
  check (purpose in ('first-secretariat', 'passkey-sign-in', 'single-sign-on') or person_id is not null);

create function identity.person_by_sign_on(by_issuer text, by_subject text) returns table (person_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select s.person_id from identity.sign_on s join identity.account a on a.person_id = s.person_id
  where s.issuer = by_issuer and s.subject = by_subject and a.disabled_at is null;
$$;

create function identity.with_sign_on(persons uuid[]) returns table (person_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select a.person_id from identity.account a
  where a.person_id = any (persons) and a.disabled_at is null
    and exists (select from identity.sign_on s where s.person_id = a.person_id);
$$;

create or replace function identity.drop_factors(recovery uuid) returns void
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
  delete from identity.sign_on where person_id = concerned;
  delete from identity.one_time_secret where person_id = concerned;
end $$;

revoke all on function identity.person_by_sign_on, identity.with_sign_on from public;
grant execute on function identity.person_by_sign_on, identity.with_sign_on to mufakat_app;
