-- Whether somebody else can come in at all: asked before an office is ended that must not stand empty, and before
-- an invitation is sent anew. Only whether; which way it is, and what verifies it, stays in rows that only its own
-- person reads (0020). A demonstration link counts while it stands; a production installation makes none.
--
-- A function with the owner's rights (`security definer`), because what verifies a sign-in is under no policy for
-- others:
--   identity.with_way_in    who of these persons has a way to sign in
create function identity.with_way_in(persons uuid[]) returns table (person_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select a.person_id from identity.account a
  where a.person_id = any (persons) and a.disabled_at is null and (
    exists (select from identity.passkey p where p.person_id = a.person_id)
    or exists (select from identity.password w join identity.code_secret c on c.person_id = w.person_id
      where w.person_id = a.person_id)
    or exists (select from identity.one_time_secret o where o.person_id = a.person_id
      and o.purpose = 'demonstration' and o.expires_at > access.clock())
  );
$$;
revoke all on function identity.with_way_in from public;
grant execute on function identity.with_way_in to mufakat_app;
