-- Attempts that failed are in the audit too, and those who lead the forum read it beside the secretariat.

-- Why an act was refused, `stale`, `not-found`; null for what was done.
alter table audit.event add column refused text check (length(refused) between 1 and 80);
create index event_person on audit.event (person, position);
create index event_subject on audit.event (subject, position);

-- Definer: as audit.append. What was sent with a refused act is not kept.
create function audit.append_refused(act text, subject text, why text) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  next_position bigint := nextval('audit.event_position');
  payload_hash text := encode(sha256(convert_to('{}', 'utf8')), 'hex');
begin
  insert into audit.event (position, at, act, person, hat, subject, payload, payload_sha256, refused, sha256) values (
    next_position, access.clock(), act, access.person(), access.hat(), subject, '{}', payload_hash, why,
    encode(sha256(convert_to(json_build_array(next_position, access.clock()::text, act, access.person(), access.hat(),
      subject, payload_hash, why)::text, 'utf8')), 'hex'));
  return next_position;
end $$;
revoke all on function audit.append_refused from public;
grant execute on function audit.append_refused to mufakat_app;

-- The chairs of the body that leads the forum, as an audience. The same as `leadingBodyOf` (src/groups), here for the
-- policies: both co-chairs' ministries see what the coordinating ministry sees (JOURNEYS, second part).
create function groups.leading_chairs() returns text language sql stable parallel safe as $$
  select 'chairs:' || id from groups.body
  where status = 'active' and not exercise and (kind = 'ministerial' or parent is null)
    and (dissolved is null or dissolved::text > to_char(access.clock() at time zone 'UTC', 'YYYY-MM-DD'))
  order by (kind = 'ministerial') desc, name, id limit 1;
$$;
drop policy read_by_secretariat on audit.event;
create policy read_by_those_who_lead on audit.event for select to mufakat_app
  using ((select access.audiences()) && (select array['secretariat', groups.leading_chairs()])
    or (select access.is_clock()));
drop policy read_by_secretariat on audit.batch;
create policy read_by_those_who_lead on audit.batch for select to mufakat_app
  using ((select access.audiences()) && (select array['secretariat', groups.leading_chairs()])
    or (select access.is_clock()));
