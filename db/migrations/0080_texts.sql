-- Negotiated texts. Stored: provisions, wordings, proposals (always the full wording wished for), holds, marks.
-- Derived and never stored as truth: brackets and the consolidated text (DESIGN §6). Every row is dated, so the
-- text can be read as of any instant. Names of delegations stand in tables of their own, with an audience of
-- their own, because some readers see the text without them and nobody sees them after adoption.

create schema texts;
grant usage on schema texts to mufakat_app;

create table texts.text (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9.-]{0,59}$'),
  body text not null check (length(body) <= 80),
  kind text not null check (kind in ('declaration', 'strategy', 'termsOfReference', 'report', 'other')),
  title text not null check (length(title) <= 300),
  symbol text not null check (length(symbol) <= 80),
  language text not null check (length(language) <= 20),
  marking text not null check (marking in ('RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR')),
  exercise boolean not null,
  -- Proposals received at or after this instant are late; zone as printed in the circular.
  closes_at timestamptz not null,
  closes_zone text not null check (length(closes_zone) <= 60),
  lot text not null check (length(lot) <= 60),
  version integer not null check (version >= 1),
  -- Receipts given so far: numbers run through the text without gaps.
  receipts integer not null check (receipts >= 0),
  created_at timestamptz not null,
  created_by uuid,
  audience text not null check (length(audience) <= 120),
  attribution_audience text not null check (length(attribution_audience) <= 120)
);
create index text_body on texts.text (body, created_at, id);
create index text_audience on texts.text (audience);

create table texts.provision (
  id uuid primary key,
  text text not null references texts.text,
  position double precision not null,
  kind text not null check (kind in ('title', 'heading', 'chapeau', 'preambular', 'operative', 'subparagraph', 'paragraph', 'annex')),
  level integer check (level between 1 and 4),
  since timestamptz not null,
  -- The resolution by which an insertion became part of the text; undone with it.
  resolution uuid,
  audience text not null check (length(audience) <= 120)
);
create index provision_text on texts.provision (text, position, id);

create table texts.wording (
  provision uuid not null references texts.provision,
  version integer not null check (version >= 0),
  words text not null check (length(words) <= 20000),
  at timestamptz not null,
  resolution uuid,
  audience text not null check (length(audience) <= 120),
  primary key (provision, version)
);

create table texts.proposal (
  id uuid primary key,
  text text not null references texts.text,
  op text not null check (op in ('change', 'delete', 'insert', 'retain', 'hold')),
  -- The provision wished to change; for an insertion the one after which it stands (null: the beginning).
  provision uuid,
  new_provision uuid check ((op = 'insert') = (new_provision is not null)),
  kind text check (length(kind) <= 20),
  submitted_at timestamptz not null,
  late boolean not null,
  -- `delegation`, or how it reached the secretariat when it was entered as received.
  channel text not null check (channel in ('delegation', 'chair', 'mail', 'letter', 'meeting')),
  audience text not null check (length(audience) <= 120)
);
create index proposal_text on texts.proposal (text, submitted_at, id);

create table texts.proposal_wording (
  proposal uuid not null references texts.proposal,
  version integer not null check (version >= 0),
  words text not null check (length(words) <= 20000),
  range_from integer check (range_from >= 0),
  range_to integer check (range_to > range_from),
  against_version integer not null check (against_version >= 0),
  at timestamptz not null,
  resolution uuid,
  audience text not null check (length(audience) <= 120),
  primary key (proposal, version)
);

create table texts.sponsor (
  proposal uuid not null references texts.proposal,
  participant text not null check (length(participant) <= 20),
  is_proposer boolean not null,
  since timestamptz not null,
  until timestamptz,
  audience text not null check (length(audience) <= 120),
  primary key (proposal, participant, since)
);
create index sponsor_participant on texts.sponsor (participant, proposal);

create table texts.rationale (
  proposal uuid primary key references texts.proposal,
  words text not null check (length(words) <= 4000),
  audience text not null check (length(audience) <= 120)
);

create table texts.proposal_end (
  id uuid primary key,
  proposal uuid not null references texts.proposal,
  at timestamptz not null,
  why text not null check (why in ('withdrawn', 'replaced', 'taken-up', 'satisfied', 'overtaken', 'not-admitted')),
  resolution uuid,
  audience text not null check (length(audience) <= 120)
);
create index proposal_end_proposal on texts.proposal_end (proposal);

-- A proposal after the closing date is kept, marked late, and stands outside the text until the chair decides.
create table texts.late_ruling (
  proposal uuid primary key references texts.proposal,
  at timestamptz not null,
  is_admitted boolean not null,
  ruled_by uuid not null,
  audience text not null check (length(audience) <= 120)
);

create table texts.receipt (
  text text not null references texts.text,
  number integer not null check (number >= 1),
  participant text not null check (length(participant) <= 20),
  what text not null check (what in ('submitted', 'joined', 'withdrew', 'no-comments', 'confirmed')),
  proposal uuid references texts.proposal,
  provision uuid,
  at timestamptz not null,
  is_late boolean not null,
  audience text not null check (length(audience) <= 120),
  primary key (text, number)
);

create table texts.resolution (
  id uuid primary key,
  -- The order in which it happened: acts on one text follow one another, their instants need not differ.
  position bigint generated always as identity,
  text text not null references texts.text,
  provision uuid not null,
  what text not null check (what in ('wording', 'insertion-taken-up', 'insertion-not-taken-up', 'deletion')),
  at timestamptz not null,
  by_person uuid,
  undone_at timestamptz,
  audience text not null check (length(audience) <= 120)
);
create index resolution_provision on texts.resolution (text, provision, at);

-- Agreed and reopened are marks that somebody made; the other states follow from proposals (procedure.md §1.6).
create table texts.mark (
  id uuid primary key,
  -- The order in which it happened: acts on one text follow one another, their instants need not differ.
  position bigint generated always as identity,
  text text not null references texts.text,
  provision uuid not null references texts.provision,
  state text not null check (state in ('agreedAdRef', 'agreed', 'reopened', 'lifted')),
  at timestamptz not null,
  by_person uuid,
  reason text check (length(reason) <= 1000),
  audience text not null check (length(audience) <= 120)
);
create index mark_provision on texts.mark (provision, at);

-- A delegation that asked for time. Only a positive answer confirms; no answer lapses to the chair.
create table texts.ad_ref (
  mark uuid not null references texts.mark,
  participant text not null check (length(participant) <= 20),
  due_at timestamptz not null,
  due_zone text not null check (length(due_zone) <= 60),
  confirmed_at timestamptz,
  audience text not null check (length(audience) <= 120),
  primary key (mark, participant)
);

create table texts.no_comment (
  text text not null references texts.text,
  participant text not null check (length(participant) <= 20),
  revision integer not null check (revision >= 0),
  at timestamptz not null,
  audience text not null check (length(audience) <= 120),
  primary key (text, participant, revision)
);

-- What was issued: frozen, hashed. `attributed` holds the names, for those who may read them.
create table texts.revision (
  text text not null references texts.text,
  number integer not null check (number >= 0),
  symbol text not null check (length(symbol) <= 80),
  issued_at timestamptz not null,
  issued_by uuid,
  sha256 text not null check (length(sha256) = 64),
  snapshot jsonb not null check (length(snapshot::text) <= 8000000),
  audience text not null check (length(audience) <= 120),
  primary key (text, number)
);
create table texts.attributed_revision (
  text text not null,
  number integer not null,
  snapshot jsonb not null check (length(snapshot::text) <= 8000000),
  audience text not null check (length(audience) <= 120),
  primary key (text, number),
  foreign key (text, number) references texts.revision
);

-- The outcome. Before release its audience is the body's; releasing opens it to the public.
create table texts.adopted (
  text text primary key references texts.text,
  symbol text not null check (length(symbol) <= 80),
  title text not null check (length(title) <= 300),
  exercise boolean not null,
  language text not null check (length(language) <= 20),
  adopted_at timestamptz not null,
  adopted_zone text not null check (length(adopted_zone) <= 60),
  canonical text not null check (length(canonical) <= 4000000),
  sha256 text not null check (length(sha256) = 64),
  signature text check (length(signature) <= 200),
  key_id text check (length(key_id) <= 100),
  released_at timestamptz,
  audience text not null check (length(audience) <= 120)
);

-- Files of delegations that reached the secretariat by an official channel, kept as evidence.
create table texts.received_file (
  id uuid primary key,
  text text not null references texts.text,
  participant text check (length(participant) <= 20),
  name text not null check (length(name) <= 200),
  sha256 text not null check (length(sha256) = 64),
  content bytea not null check (length(content) <= 12000000),
  channel text not null check (channel in ('mail', 'letter', 'meeting')),
  received_at timestamptz not null,
  entered_at timestamptz not null,
  entered_by uuid,
  supersedes uuid references texts.received_file,
  audience text not null check (length(audience) <= 120)
);
create index received_file_text on texts.received_file (text, received_at, id);

-- What was understood of a file, one row for each wish or for each sentence that could not be placed.
create table texts.received_item (
  file uuid not null references texts.received_file,
  number integer not null check (number >= 1),
  wish jsonb check (length(wish::text) <= 100000),
  unplaced text check (length(unplaced) <= 20000),
  why text check (length(why) <= 200),
  proposal uuid references texts.proposal,
  set_aside_at timestamptz,
  audience text not null check (length(audience) <= 120),
  primary key (file, number)
);

do $$
declare
  name text;
begin
  foreach name in array array['text', 'provision', 'wording', 'proposal', 'proposal_wording', 'sponsor', 'rationale',
    'proposal_end', 'late_ruling', 'receipt', 'resolution', 'mark', 'ad_ref', 'no_comment', 'revision',
    'attributed_revision', 'adopted', 'received_file', 'received_item'] loop
    execute format('alter table texts.%I enable row level security', name);
    execute format('alter table texts.%I force row level security', name);
    execute format($p$create policy read on texts.%I for select to mufakat_app
      using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()))$p$, name);
    execute format($p$create policy insert_in_act on texts.%I for insert to mufakat_app
      with check ((select access.is_acting()))$p$, name);
    execute format('grant select, insert on texts.%I to mufakat_app', name);
  end loop;
  -- Rows that an act may touch again, and only in the named columns.
  foreach name in array array['text', 'sponsor', 'resolution', 'ad_ref', 'adopted', 'received_file', 'received_item'] loop
    execute format($p$create policy update_in_act on texts.%I for update to mufakat_app
      using ((select access.is_acting()) and (audience = any ((select access.audiences())::text[]) or (select access.is_clock())))
      with check ((select access.is_acting()))$p$, name);
  end loop;
end $$;
grant update (version, receipts, closes_at, closes_zone, title, symbol) on texts.text to mufakat_app;
grant update (until) on texts.sponsor to mufakat_app;
grant update (undone_at) on texts.resolution to mufakat_app;
grant update (confirmed_at) on texts.ad_ref to mufakat_app;
grant update (released_at, audience, signature, key_id) on texts.adopted to mufakat_app;
grant update (participant, supersedes) on texts.received_file to mufakat_app;
grant update (wish, proposal, set_aside_at) on texts.received_item to mufakat_app;

-- A delegation reads its own receipts and its own "no comments"; the chairs and the secretariat read all.
create policy read_own on texts.receipt for select to mufakat_app
  using (('delegation:' || participant) = any ((select access.audiences())::text[]));
create policy read_own on texts.no_comment for select to mufakat_app
  using (('delegation:' || participant) = any ((select access.audiences())::text[]));
create policy read_own on texts.received_file for select to mufakat_app
  using (('delegation:' || participant) = any ((select access.audiences())::text[]));

-- Who proposed what is sealed at adoption: the rows keep the names under an audience that nobody holds. Definer,
-- because nobody may write a row that they could not read themselves.
create function texts.seal_names(adopted_text text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not access.is_acting() then raise exception 'names are sealed by the act that adopts'; end if;
  update texts.sponsor set audience = 'sealed' where proposal in (select id from texts.proposal where text = adopted_text);
  update texts.rationale set audience = 'sealed' where proposal in (select id from texts.proposal where text = adopted_text);
  update texts.attributed_revision set audience = 'sealed' where text = adopted_text;
  update texts.ad_ref set audience = 'sealed' where mark in (select id from texts.mark where text = adopted_text);
end $$;
revoke all on function texts.seal_names from public;
grant execute on function texts.seal_names to mufakat_app;
do $$
declare
  name text;
begin
  foreach name in array array['sponsor', 'rationale', 'attributed_revision', 'ad_ref'] loop
    execute format('create policy seal on texts.%I for update to current_user using (true) with check (true)', name);
  end loop;
  foreach name in array array['sponsor', 'rationale', 'attributed_revision', 'ad_ref', 'proposal', 'mark'] loop
    execute format('create policy seal_reads on texts.%I for select to current_user using (true)', name);
  end loop;
end $$;
