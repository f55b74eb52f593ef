-- Meetings of bodies, who was present, and the conferences at the top with what came out of them.

create schema meetings;
grant usage on schema meetings to mufakat_app;

create table meetings.meeting (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 80),
  body text not null check (length(body) <= 80),
  title text not null check (length(title) between 1 and 300),
  ordinal integer check (ordinal between 1 and 1000),
  ordinal_basis text check (ordinal_basis in ('found', 'inferred')),
  -- A convened meeting has instants and a zone; one known from records has civil dates as far as they are known.
  starts_at timestamptz,
  ends_at timestamptz,
  zone text check (length(zone) <= 60),
  starts_on registry.partial_date not null,
  ends_on registry.partial_date,
  place text check (length(place) <= 300),
  host registry.participant_code,
  mode text check (mode in ('inPerson', 'hybrid', 'virtual')),
  exercise boolean not null,
  note text check (length(note) <= 2000),
  sources registry.source_list not null,
  convened_at timestamptz,
  convened_by uuid,
  audience text not null check (length(audience) <= 120),
  check ((starts_at is null) = (zone is null)),
  check (ends_at is null or ends_at > starts_at),
  check (not exercise or audience <> 'public')
);
create index meeting_body on meetings.meeting (body, starts_on);
alter table meetings.meeting enable row level security;
alter table meetings.meeting force row level security;
create policy read on meetings.meeting for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on meetings.meeting for insert to mufakat_app
  with check ((select access.is_acting()));
grant select, insert on meetings.meeting to mufakat_app;

-- A delegation present: who entered it and when; taken back, it stays with the time at which it was.
create table meetings.presence (
  id uuid primary key,
  meeting text not null references meetings.meeting,
  participant registry.participant_code not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  withdrawn_at timestamptz,
  audience text not null check (length(audience) <= 120)
);
create unique index presence_once on meetings.presence (meeting, participant) where withdrawn_at is null;
alter table meetings.presence enable row level security;
alter table meetings.presence force row level security;
create policy read on meetings.presence for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on meetings.presence for insert to mufakat_app
  with check ((select access.is_acting()));
create policy withdraw_in_act on meetings.presence for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (withdrawn_at) on meetings.presence to mufakat_app;

-- The ordinal can be corrected: records contradict each other, so nothing refers to it.
create table meetings.conference (
  id uuid primary key,
  ordinal integer not null unique check (ordinal between 1 and 1000),
  body text not null check (length(body) <= 80),
  starts_on date not null,
  ends_on date not null,
  city text not null check (length(city) between 1 and 300),
  host registry.participant_code not null,
  attendance text check (length(attendance) <= 2000),
  note text check (length(note) <= 2000),
  sources registry.source_list not null,
  audience text not null check (length(audience) <= 120),
  check (ends_on >= starts_on)
);
alter table meetings.conference enable row level security;
alter table meetings.conference force row level security;
create policy read on meetings.conference for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on meetings.conference for insert to mufakat_app
  with check ((select access.is_acting()));
create policy correct_in_act on meetings.conference for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (ordinal) on meetings.conference to mufakat_app;

-- The verb is the word that the body used and is never mapped to another (glossary, rule 2).
create table meetings.outcome_document (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 80),
  conference uuid not null references meetings.conference,
  position integer not null check (position between 0 and 100),
  kind text not null check (length(kind) between 1 and 40),
  title text not null check (length(title) between 1 and 300),
  authority text not null check (authority in ('body', 'chairs')),
  verb text check (length(verb) <= 40), -- null: not found
  verb_of text check (length(verb_of) <= 40),
  also_reported jsonb not null check (length(also_reported::text) <= 10000),
  attached_to text check (length(attached_to) <= 80),
  sources registry.source_list not null,
  audience text not null check (length(audience) <= 120)
);
create index outcome_conference on meetings.outcome_document (conference, position);
alter table meetings.outcome_document enable row level security;
alter table meetings.outcome_document force row level security;
create policy read on meetings.outcome_document for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on meetings.outcome_document for insert to mufakat_app
  with check ((select access.is_acting()));
grant select, insert on meetings.outcome_document to mufakat_app;
