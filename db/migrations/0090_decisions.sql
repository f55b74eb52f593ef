-- Decisions: how a clean text becomes the body's own, and how it is released. The record of an adoption holds the
-- text's hash, meeting, time, the presiding officer's words and the delegations present. It holds no list of those in
-- favour and no count (procedure.md §1.8): there is no column for one.

create schema decisions;
grant usage on schema decisions to mufakat_app;

-- "Is there any objection?": what was asked, of which words, and how the question ended. One is open at a time.
create table decisions.question (
  id uuid primary key,
  -- The order in which it happened; instants need not differ.
  position bigint generated always as identity,
  text text not null check (length(text) <= 60),
  body text not null check (length(body) <= 80),
  meeting text not null check (length(meeting) <= 80),
  symbol text not null check (length(symbol) between 1 and 80),
  title text not null check (length(title) <= 300),
  verb text not null check (verb in ('adopts', 'agrees', 'endorses', 'approves', 'welcomes', 'takesNote')),
  mode text not null check (mode in ('consensus', 'acclamation', 'withoutVote')),
  -- Hash of symbol, title and words as they were read out.
  sha256 text not null check (length(sha256) = 64),
  -- Null where the chair is held for no participant.
  presiding registry.participant_code,
  presiding_role text not null check (presiding_role in ('chair', 'coChair')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  asked_zone text not null check (length(asked_zone) <= 60),
  ended_why text check (ended_why in ('decided', 'objection', 'withdrawn')),
  ended_at timestamptz,
  ended_by uuid,
  audience text not null check (length(audience) <= 120),
  check ((ended_why is null) = (ended_at is null))
);
create unique index question_open on decisions.question (text) where ended_at is null;
create index question_text on decisions.question (text, asked_at, id);
alter table decisions.question enable row level security;
alter table decisions.question force row level security;
create policy read on decisions.question for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.question for insert to mufakat_app with check ((select access.is_acting()));
create policy end_in_act on decisions.question for update to mufakat_app
  using ((select access.is_acting()) and audience = any ((select access.audiences())::text[]))
  with check ((select access.is_acting()));
grant select, insert, update (ended_why, ended_at, ended_by) on decisions.question to mufakat_app;

-- It prevents adoption: the question is over, and no act leads from here to a decision. Never public.
create table decisions.objection (
  id uuid primary key,
  question uuid not null references decisions.question,
  participant registry.participant_code not null,
  at timestamptz not null,
  reason text check (length(reason) <= 2000),
  channel text not null check (channel in ('delegation', 'room')),
  recorded_by uuid not null,
  audience text not null check (length(audience) <= 120 and audience <> 'public')
);
create index objection_question on decisions.objection (question, at, id);
alter table decisions.objection enable row level security;
alter table decisions.objection force row level security;
create policy read on decisions.objection for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.objection for insert to mufakat_app with check ((select access.is_acting()));
grant select, insert on decisions.objection to mufakat_app;

-- Body and meeting are named as they were called then: the decision outlives both, and is read by people who may
-- read neither.
create table decisions.decision (
  number text primary key check (number ~ '^(EX/)?D-[0-9]{4}/[1-9][0-9]{0,5}$'),
  year integer not null check (year between 1900 and 9999),
  ordinal integer not null check (ordinal between 1 and 999999),
  question uuid not null unique references decisions.question,
  text text not null unique check (length(text) <= 60),
  body text not null check (length(body) <= 80),
  body_name text not null check (length(body_name) between 1 and 300),
  meeting text not null check (length(meeting) <= 80),
  meeting_title text not null check (length(meeting_title) between 1 and 300),
  verb text not null check (verb in ('adopts', 'agrees', 'endorses', 'approves', 'welcomes', 'takesNote')),
  mode text not null check (mode in ('consensus', 'acclamation', 'withoutVote')),
  symbol text not null unique check (length(symbol) between 1 and 80),
  title text not null check (length(title) <= 300),
  language text not null check (length(language) <= 20),
  exercise boolean not null,
  sha256 text not null check (length(sha256) = 64),
  decided_at timestamptz not null,
  decided_zone text not null check (length(decided_zone) <= 60),
  statement text not null check (length(statement) between 1 and 1000),
  presiding registry.participant_code,
  presiding_role text not null check (presiding_role in ('chair', 'coChair')),
  presiding_name text check (length(presiding_name) <= 300),
  audience text not null check (length(audience) <= 120),
  check (exercise = (number like 'EX/%'))
);
create index decision_decided_at on decisions.decision (decided_at desc, number);
alter table decisions.decision enable row level security;
alter table decisions.decision force row level security;
create policy read on decisions.decision for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.decision for insert to mufakat_app with check ((select access.is_acting()));
create policy open_in_act on decisions.decision for update to mufakat_app
  using ((select access.is_acting()) and (select access.is_clock())) with check ((select access.is_acting()));
grant select, insert, update (audience) on decisions.decision to mufakat_app;

-- The last number given in each series of a year. Read by acts alone: a chair counts on from numbers that others
-- may not see.
create table decisions.series (
  name text primary key check (name ~ '^(EX/)?D-[0-9]{4}$'),
  last integer not null check (last between 1 and 999999)
);
alter table decisions.series enable row level security;
alter table decisions.series force row level security;
create policy read_in_act on decisions.series for select to mufakat_app using ((select access.is_acting()));
create policy insert_in_act on decisions.series for insert to mufakat_app with check ((select access.is_acting()));
create policy count_in_act on decisions.series for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (last) on decisions.series to mufakat_app;

-- Delegations present when the decision was taken, named as they were listed then. Being present is not assent.
create table decisions.presence (
  decision text not null references decisions.decision,
  participant registry.participant_code not null,
  name text not null check (length(name) between 1 and 300),
  position integer not null check (position between 0 and 2000), -- English sort name
  audience text not null check (length(audience) <= 120),
  primary key (decision, participant)
);
alter table decisions.presence enable row level security;
alter table decisions.presence force row level security;
create policy read on decisions.presence for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.presence for insert to mufakat_app with check ((select access.is_acting()));
create policy open_in_act on decisions.presence for update to mufakat_app
  using ((select access.is_acting()) and (select access.is_clock())) with check ((select access.is_acting()));
grant select, insert, update (audience) on decisions.presence to mufakat_app;

-- What each chair did about the release; the last row of a chair counts. Read by the chairs and the secretariat.
create table decisions.release_key (
  id uuid primary key,
  -- The order in which it happened; instants need not differ.
  position bigint generated always as identity,
  decision text not null references decisions.decision,
  participant text not null check (length(participant) <= 20), -- CHAIR where the chair is held for no participant
  what text not null check (what in ('signed', 'declined')),
  person uuid not null,
  at timestamptz not null,
  reason text check (length(reason) between 1 and 1000),
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  check ((what = 'declined') = (reason is not null))
);
create index release_key_decision on decisions.release_key (decision, at, id);
alter table decisions.release_key enable row level security;
alter table decisions.release_key force row level security;
create policy read on decisions.release_key for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.release_key for insert to mufakat_app
  with check ((select access.is_acting()));
grant select, insert on decisions.release_key to mufakat_app;

-- All keys are turned at `ready_at`; the clock signs and publishes, once, whichever node is first.
create table decisions.release (
  decision text primary key references decisions.decision,
  ready_at timestamptz not null,
  released_at timestamptz,
  key_id text check (length(key_id) <= 100),
  audience text not null check (length(audience) <= 120),
  check ((released_at is null) = (key_id is null))
);
create index release_waiting on decisions.release (ready_at, decision) where released_at is null;
alter table decisions.release enable row level security;
alter table decisions.release force row level security;
create policy read on decisions.release for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.release for insert to mufakat_app with check ((select access.is_acting()));
create policy publish_in_act on decisions.release for update to mufakat_app
  using ((select access.is_acting()) and (select access.is_clock())) with check ((select access.is_acting()));
grant select, insert, update (released_at, key_id, audience) on decisions.release to mufakat_app;

-- Public halves of the keys that have signed anything: a signature stays checkable on every node and after the key
-- has been replaced.
create table decisions.verifying_key (
  id text primary key check (id ~ '^record-[0-9a-f]{16}$'),
  public_pem text not null check (length(public_pem) <= 1000),
  first_used_at timestamptz not null,
  audience text not null check (length(audience) <= 120)
);
alter table decisions.verifying_key enable row level security;
alter table decisions.verifying_key force row level security;
create policy read on decisions.verifying_key for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.verifying_key for insert to mufakat_app
  with check ((select access.is_acting()) and (select access.is_clock()));
grant select, insert on decisions.verifying_key to mufakat_app;
