-- The body that leads the forum has one definition, for policies and for reads; and the names under a text that was
-- adopted are sealed in the audit whatever part of the text an act was about.

-- The ministers' body that is at work, else the one at work that stands in no other; never an exercise. Days are those
-- of the forum's official zone. What ends in a year or month that is known no closer ends with its first day
-- (`holdingOn`, src/registry). Null where there is none, or none that the viewer may see.
create function groups.leading_body() returns text language sql stable parallel safe as $$
  select id from groups.body
  where status = 'active' and not exercise and (kind = 'ministerial' or parent is null)
    and (dissolved is null or dissolved::text collate "C" > to_char(access.clock() at time zone
      coalesce((select official_zones -> 0 ->> 'zone' from registry.forum limit 1), 'UTC'), 'YYYY-MM-DD'))
  order by (kind = 'ministerial') desc, name, id limit 1;
$$;
create or replace function groups.leading_chairs() returns text language sql stable parallel safe as $$
  select 'chairs:' || groups.leading_body();
$$;

-- Definer: what the audit keeps of an adopted text stands under the text, its proposals, provisions and resolutions,
-- and a chair may see the audit who may see none of these. Gives identifiers and no content.
create function texts.sealed_subjects() returns setof text
language sql stable security definer set search_path = pg_catalog as $$
  select 'text:' || text from texts.adopted
  union select 'proposal:' || p.id from texts.proposal p join texts.adopted a on a.text = p.text
  union select 'provision:' || p.id from texts.provision p join texts.adopted a on a.text = p.text
  union select 'provision:' || r.provision from texts.resolution r join texts.adopted a on a.text = r.text
  union select 'resolution:' || r.id from texts.resolution r join texts.adopted a on a.text = r.text;
$$;
revoke all on function texts.sealed_subjects from public;
grant execute on function texts.sealed_subjects to mufakat_app;
create policy seal_reads on texts.adopted for select to current_user using (true);
create policy seal_reads on texts.provision for select to current_user using (true);
create policy seal_reads on texts.resolution for select to current_user using (true);
