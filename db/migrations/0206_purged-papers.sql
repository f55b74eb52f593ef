-- A reported paper is purged by the keys of both co-chairs of its body: bytes and words are gone for good, and so is its
-- name wherever it was repeated; the hash stays as a tombstone (DESIGN §2, law 9; JOURNEYS c5).

create table library.paper_purge (
  report uuid primary key references library.paper_report,
  -- The request to which the keys belong (groups.key_request, which a later file makes).
  request uuid not null,
  at timestamptz not null,
  person uuid not null,
  reason text not null check (length(reason) between 1 and 1000),
  -- Who turned them, as they were called then: [{ participant, person, label, at }].
  keys jsonb not null check (length(keys::text) <= 4000),
  -- How many entries of the audit lost their content because it repeated the name.
  entries_erased integer not null check (entries_erased >= 0),
  audience text not null check (length(audience) <= 120 and audience <> 'public')
);
create index paper_purge_audience on library.paper_purge (audience);
alter table library.paper_purge enable row level security;
alter table library.paper_purge force row level security;
create policy read on library.paper_purge for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on library.paper_purge for insert to mufakat_app
  with check ((select access.is_acting()));
grant select, insert on library.paper_purge to mufakat_app;

create policy forget_name on library.paper_report for update to current_user using (true) with check (true);
create policy forget_name_reads on library.paper_report for select to current_user using (true);
create policy forget_name on acts.done for update to current_user using (true) with check (true);
create policy forget_name_reads on acts.done for select to current_user using (true);
create policy forget_name on events.event for update to current_user using (true) with check (true);
create policy forget_name_reads on events.event for select to current_user using (true);

alter table texts.received_file
  add column erased_at timestamptz,
  add constraint received_file_erased_check check (erased_at is null or withheld_at is not null);
alter table decisions.silence_evidence
  add constraint silence_evidence_erased_check check (erased_at is null or content is null);

-- Definer: nobody reads what is withheld, and nobody changes the audit or what acts returned. What repeats the name of
-- the paper goes with it: the content of audit entries (their hashes stay, so that the audit verifies), outcomes that
-- are kept for repeated tries, and happenings. Returns how many audit entries lost their content; null where nothing
-- is withheld.
create function library.purge_withheld(purged_kind text, purged_paper uuid) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  one text;
  quoted text;
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
    update audit.event set payload = null where payload is not null and strpos(payload::text, quoted) > 0;
    get diagnostics more = row_count;
    erased := erased + more;
    update acts.done set outcome = replace(outcome::text, quoted, '"purged"')::jsonb
      where strpos(outcome::text, quoted) > 0;
    update events.event set payload = replace(payload::text, quoted, '"purged"')::jsonb
      where strpos(payload::text, quoted) > 0;
  end loop;
  update library.paper_report set name = null where kind = purged_kind and paper = purged_paper;
  return erased;
end $$;
revoke all on function library.purge_withheld from public;
grant execute on function library.purge_withheld to mufakat_app;

create function texts.forget_file(file_id uuid) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not access.is_acting() then raise exception 'a paper is purged by the act that two keys allow'; end if;
  update texts.received_file set name = 'purged', erased_at = access.clock()
    where id = file_id and content is null;
end $$;
create function decisions.forget_evidence(message_id uuid) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not access.is_acting() then raise exception 'a paper is purged by the act that two keys allow'; end if;
  update decisions.silence_evidence set name = 'purged', erased_at = access.clock()
    where message = message_id and content is null and erased_at is null;
end $$;
revoke all on function texts.forget_file, decisions.forget_evidence from public;
grant execute on function texts.forget_file, decisions.forget_evidence to mufakat_app;
