-- A paper may bear any name, `signed` or the address of a text as well: what repeats such a word is not about the paper.
-- Only a name that ends as a file's does is looked for wherever it stands; any other, where it is said to be a name.
create or replace function library.purge_withheld(purged_kind text, purged_paper uuid) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  one text;
  quoted text;
  said text;
  instead text;
  erased integer := 0;
  more integer;
begin
  if not access.is_acting() then raise exception 'a paper is purged by the act that two keys allow'; end if;
  delete from library.withheld where kind = purged_kind and paper = purged_paper;
  if not found then return null; end if;
  for one in select distinct name from library.paper_report
    where kind = purged_kind and paper = purged_paper and name is not null
  loop
    quoted := to_jsonb(one)::text;
    if one ~* '\.(docx?|docm|odt|rtf|txt|pdf|eml|msg|png|jpe?g)$' then
      said := quoted; instead := '"purged"';
    else
      said := '"name": ' || quoted; instead := '"name": "purged"';
    end if;
    update audit.event set payload = null where payload is not null and strpos(payload::text, said) > 0;
    get diagnostics more = row_count;
    erased := erased + more;
    update acts.done set outcome = replace(outcome::text, said, instead)::jsonb
      where strpos(outcome::text, said) > 0;
    update events.event set payload = replace(payload::text, said, instead)::jsonb
      where strpos(payload::text, said) > 0;
  end loop;
  update library.paper_report set name = null where kind = purged_kind and paper = purged_paper;
  return erased;
end $$;
