-- A live stream outlasts the rights with which it began (DESIGN §5: rights are read at the moment of access). Whoever
-- holds one open is told that rights changed, and reads them anew. The database tells it, so that no act can forget to;
-- a notice arrives after the commit and in the order of commits. Nobody holds the audience `nobody`, so no stream
-- passes it on.

create function access.tell_of_rights() returns trigger language plpgsql as $$
declare
  -- The column that names the person; none where everybody may be concerned.
  whose text := case when tg_nargs = 0 then 'all'
    else to_jsonb(case when tg_op = 'DELETE' then old else new end) ->> tg_argv[0] end;
begin
  perform pg_notify('happenings', json_build_object('name', 'access.rights-changed', 'subject', 'rights:' || whose,
    'audience', 'nobody')::text);
  return null;
end $$;

create trigger tell_of_rights after insert or update or delete on access.grant
  for each row execute function access.tell_of_rights('person');
create trigger tell_of_rights after insert or update or delete on access.seat
  for each statement execute function access.tell_of_rights();
-- Another hat, signed out, or tidied away; that a person was seen tells nobody.
create trigger tell_of_rights after update of acting_as, ended_at or delete on identity.session
  for each row execute function access.tell_of_rights('person_id');

-- The next instant at which a right of this person begins or ends, of itself; null when none does. A seat is counted
-- whoever holds it: one read too many harms nobody. Definer: nobody reads seats, and others' grants.
create function access.next_change_of(who uuid) returns timestamptz
language sql stable security definer set search_path = pg_catalog as $$
  select min(at) from (
    select unnest(array[starts_at, ends_at]) as at from access.grant where person = who
    union all select unnest(array[starts_at, ends_at]) from access.seat
  ) changes where at > access.clock();
$$;
revoke all on function access.next_change_of from public;
grant execute on function access.next_change_of to mufakat_app;
