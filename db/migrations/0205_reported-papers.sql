-- A paper that should not be here (procedure.md §6.2, last point; JOURNEYS c4): anyone who may read it reports it, it is
-- hidden at once, and the secretariat gives it back with a reason. The bytes and the words that were understood of it
-- lie meanwhile where nobody reads, the secretariat included: they see that it is there, not what it says.

create schema library;
grant usage on schema library to mufakat_app;

-- One report of one paper. What is known of the paper is kept here, so that a tombstone needs nothing else.
create table library.paper_report (
  id uuid primary key,
  -- The order in which it happened; instants need not differ.
  position bigint generated always as identity,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 40),
  paper uuid not null,
  body text not null check (length(body) <= 60),
  text text not null check (length(text) <= 60),
  symbol text not null check (length(symbol) <= 80),
  marking text not null check (length(marking) <= 20),
  exercise boolean not null,
  -- Code of the participant that sent it; null while that is not known.
  participant text check (length(participant) <= 20),
  -- Goes with a purge: a name can say as much as the paper.
  name text check (length(name) between 1 and 200),
  sha256 text not null check (length(sha256) = 64),
  size_bytes integer not null check (size_bytes between 1 and 20000000),
  received_at timestamptz not null,
  -- Proposals that had been entered from it: they are the delegation's own and stay.
  became uuid[] not null check (cardinality(became) <= 1000),
  at timestamptz not null,
  person uuid not null,
  reason text not null check (length(reason) between 1 and 1000),
  audience text not null check (length(audience) <= 120 and audience <> 'public')
);
create index paper_report_paper on library.paper_report (kind, paper, position);
create index paper_report_audience on library.paper_report (audience, position);
alter table library.paper_report enable row level security;
alter table library.paper_report force row level security;
create policy read on library.paper_report for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on library.paper_report for insert to mufakat_app
  with check ((select access.is_acting()));
grant select, insert on library.paper_report to mufakat_app;

-- The secretariat's answer that the paper may stay.
create table library.paper_restoration (
  report uuid primary key references library.paper_report,
  at timestamptz not null,
  person uuid not null,
  reason text not null check (length(reason) between 1 and 1000),
  audience text not null check (length(audience) <= 120 and audience <> 'public')
);
create index paper_restoration_audience on library.paper_restoration (audience);
alter table library.paper_restoration enable row level security;
alter table library.paper_restoration force row level security;
create policy read on library.paper_restoration for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on library.paper_restoration for insert to mufakat_app
  with check ((select access.is_acting()));
grant select, insert on library.paper_restoration to mufakat_app;

-- What a hidden paper holds. No policy lets the application read it, whoever asks; only the functions below move it.
create table library.withheld (
  kind text not null check (length(kind) <= 40),
  paper uuid not null,
  content bytea not null check (length(content) <= 20000000),
  -- What was understood of it, by number: [{ number, wish, unplaced }].
  words jsonb check (length(words::text) <= 60000000),
  primary key (kind, paper)
);
alter table library.withheld enable row level security;
alter table library.withheld force row level security;
create policy kept_by_definers on library.withheld for all to current_user using (true) with check (true);

-- Word files received about a text.
alter table texts.received_file
  alter column content drop not null,
  add column withheld_at timestamptz,
  add constraint received_file_withheld_check check ((content is null) = (withheld_at is not null));
drop policy read_own on texts.received_file;
create policy read_own on texts.received_file for select to mufakat_app
  using (withheld_at is null
    and ('delegation:' || participant) = any ((select access.audiences())::text[]));

-- Definer: nobody may read what is withheld, so nobody could write it; and items are sealed with the names at adoption.
-- Returns the proposals that had been entered from it; null where it is hidden or gone.
create function texts.withhold_file(file_id uuid) returns uuid[]
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept bytea;
begin
  if not access.is_acting() then raise exception 'a paper is withheld by the act that reports it'; end if;
  select content into kept from texts.received_file where id = file_id and content is not null for update;
  if not found then return null; end if;
  insert into library.withheld (kind, paper, content, words)
    select 'received-file', file_id, kept,
      (select jsonb_agg(jsonb_build_object('number', number, 'wish', wish, 'unplaced', unplaced) order by number)
       from texts.received_item where file = file_id);
  update texts.received_file set content = null, withheld_at = access.clock() where id = file_id;
  update texts.received_item set wish = null, unplaced = null where file = file_id;
  return array(select distinct proposal from texts.received_item where file = file_id and proposal is not null);
end $$;
create function texts.give_back_file(file_id uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept library.withheld;
begin
  if not access.is_acting() then raise exception 'a paper is given back by the act that answers a report'; end if;
  delete from library.withheld where kind = 'received-file' and paper = file_id returning * into kept;
  if not found then return false; end if;
  update texts.received_file set content = kept.content, withheld_at = null where id = file_id;
  update texts.received_item as item set wish = said.wish, unplaced = said.unplaced
    from jsonb_to_recordset(kept.words) as said (number integer, wish jsonb, unplaced text)
    where item.file = file_id and item.number = said.number;
  return true;
end $$;
revoke all on function texts.withhold_file, texts.give_back_file from public;
grant execute on function texts.withhold_file, texts.give_back_file to mufakat_app;

-- Originals of what came by mail or letter in a round of silence.
alter table decisions.silence_evidence
  drop constraint silence_evidence_check,
  add column withheld_at timestamptz,
  add constraint silence_evidence_check
    check ((content is null) = (erased_at is not null or withheld_at is not null));
drop policy read on decisions.silence_evidence;
create policy read on decisions.silence_evidence for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock())
    or (withheld_at is null and ('delegation:' || participant) = any ((select access.audiences())::text[])));
create policy withhold on decisions.silence_evidence for update to current_user using (true) with check (true);
create policy withhold_reads on decisions.silence_evidence for select to current_user using (true);

create function decisions.withhold_evidence(message_id uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept bytea;
begin
  if not access.is_acting() then raise exception 'a paper is withheld by the act that reports it'; end if;
  select content into kept from decisions.silence_evidence
    where message = message_id and content is not null for update;
  if not found then return false; end if;
  insert into library.withheld (kind, paper, content) values ('silence-evidence', message_id, kept);
  update decisions.silence_evidence set content = null, withheld_at = access.clock() where message = message_id;
  return true;
end $$;
create function decisions.give_back_evidence(message_id uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept library.withheld;
begin
  if not access.is_acting() then raise exception 'a paper is given back by the act that answers a report'; end if;
  delete from library.withheld where kind = 'silence-evidence' and paper = message_id returning * into kept;
  if not found then return false; end if;
  update decisions.silence_evidence set content = kept.content, withheld_at = null where message = message_id;
  return true;
end $$;
revoke all on function decisions.withhold_evidence, decisions.give_back_evidence from public;
grant execute on function decisions.withhold_evidence, decisions.give_back_evidence to mufakat_app;
