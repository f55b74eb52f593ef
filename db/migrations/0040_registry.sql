-- The register: who takes part in the forum, since when and in what standing, and which persons speak for them.
-- Civil dates are kept as far as they are known: `2002`, `2018-08`, `2013-04-01`; null says "not known".

create schema registry;
grant usage on schema registry to mufakat_app;

create domain registry.partial_date as text
  check (value ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$');
create domain registry.participant_code as text
  check (value ~ '^[A-Z][A-Z0-9-]{1,11}$');
create domain registry.source_list as text[]
  check (cardinality(value) <= 30 and length(array_to_string(value, '')) <= 20000);

-- One row: the forum as a whole. Its settings are data, so that another forum is another row and never a fork.
create table registry.forum (
  only_one boolean primary key default true check (only_one),
  name text not null check (length(name) between 1 and 300),
  short_name text not null check (length(short_name) between 1 and 300),
  invented boolean not null,
  established registry.partial_date not null,
  legal_nature text not null check (length(legal_nature) <= 300),
  description text not null check (length(description) <= 2000),
  -- Official counts: the forum's own claim, public even where the register knows fewer by name (DESIGN §5).
  member_states integer not null check (member_states between 0 and 1000),
  member_organisations integer not null check (member_organisations between 0 and 1000),
  observer_states integer not null check (observer_states between 0 and 1000),
  observer_organisations integer not null check (observer_organisations between 0 and 1000),
  counts_source text not null check (length(counts_source) <= 1000),
  counts_note text check (length(counts_note) <= 2000),
  leadership jsonb not null check (length(leadership::text) <= 20000),
  coordination jsonb not null check (length(coordination::text) <= 20000),
  official_zones jsonb not null check (length(official_zones::text) <= 2000),
  languages jsonb not null check (length(languages::text) <= 2000),
  drafting jsonb not null check (length(drafting::text) <= 2000),
  body_defaults jsonb not null check (length(body_defaults::text) <= 5000),
  sources registry.source_list not null,
  audience text not null check (length(audience) <= 120)
);
alter table registry.forum enable row level security;
alter table registry.forum force row level security;
create policy read on registry.forum for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on registry.forum for insert to mufakat_app with check ((select access.is_acting()));
create policy update_in_act on registry.forum for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update on registry.forum to mufakat_app;

-- The code is permanent. Names are as the forum lists them (standards.md §7); lists go by sort_name, never by code.
create table registry.participant (
  code registry.participant_code primary key,
  other_codes text[] not null check (cardinality(other_codes) <= 10 and length(array_to_string(other_codes, '')) <= 120),
  nature text not null check (nature in ('state', 'entity', 'organisation')),
  listed_name text not null check (length(listed_name) between 1 and 300),
  sort_name text not null check (length(sort_name) between 1 and 300),
  acronym text check (length(acronym) between 2 and 20),
  note text check (length(note) <= 2000),
  -- An exercise participant belongs to one exercise body, and stands in no public list and no count (DESIGN §5).
  exercise_body text check (length(exercise_body) <= 80),
  confidence text not null check (confidence in ('listed', 'seenInRecords', 'earlyRecordOnly')),
  confirmed boolean not null,
  entered_at timestamptz not null,
  sources registry.source_list not null,
  audience text not null check (length(audience) <= 120),
  check (confirmed or audience = 'secretariat'),
  check (exercise_body is null or audience <> 'public')
);
create index participant_audience on registry.participant (audience);
alter table registry.participant enable row level security;
alter table registry.participant force row level security;
create policy read on registry.participant for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on registry.participant for insert to mufakat_app
  with check ((select access.is_acting()));
create policy confirm_in_act on registry.participant for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (confirmed, audience) on registry.participant to mufakat_app;

-- Who confirmed an entry, when, and on what ground (STYLE 29).
create table registry.confirmation (
  participant registry.participant_code primary key references registry.participant,
  confirmed_at timestamptz not null,
  confirmed_by uuid,
  ground text not null check (length(ground) between 1 and 1000),
  audience text not null check (length(audience) <= 120)
);
alter table registry.confirmation enable row level security;
alter table registry.confirmation force row level security;
create policy read on registry.confirmation for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on registry.confirmation for insert to mufakat_app
  with check ((select access.is_acting()));
grant select, insert on registry.confirmation to mufakat_app;

create table registry.status_period (
  id uuid primary key,
  participant registry.participant_code not null references registry.participant,
  status text not null check (status in ('member', 'observer')),
  from_on registry.partial_date, -- null: not known; never counted on an earlier day
  until_on registry.partial_date, -- the first day on which it no longer holds; null: it holds
  basis text not null check (length(basis) between 1 and 300),
  source text not null check (length(source) between 1 and 1000),
  confidence text not null check (confidence in ('listed', 'seenInRecords', 'earlyRecordOnly')),
  audience text not null check (length(audience) <= 120)
);
create index status_period_participant on registry.status_period (participant);
alter table registry.status_period enable row level security;
alter table registry.status_period force row level security;
create policy read on registry.status_period for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on registry.status_period for insert to mufakat_app
  with check ((select access.is_acting()));
create policy change_in_act on registry.status_period for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (until_on, audience) on registry.status_period to mufakat_app;

-- People are shown by their function. Their address is another matter and another table.
create table registry.person (
  id uuid primary key,
  function_label text not null check (length(function_label) between 1 and 200),
  participant registry.participant_code references registry.participant,
  zone text check (length(zone) <= 60),
  language text check (length(language) <= 35),
  entered_at timestamptz not null,
  audience text not null check (length(audience) <= 120)
);
create index person_participant on registry.person (participant);
alter table registry.person enable row level security;
alter table registry.person force row level security;
create policy read on registry.person for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or id = (select access.person())
    or 'secretariat' = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on registry.person for insert to mufakat_app with check ((select access.is_acting()));
create policy change_in_act on registry.person for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (function_label, zone, language) on registry.person to mufakat_app;

-- Readable by the own delegation (or office), the person and, through its own policy, the secretariat.
create table registry.contact (
  person uuid primary key references registry.person,
  email text not null check (length(email) between 3 and 254),
  audience text not null check (length(audience) <= 120)
);
create index contact_email on registry.contact (lower(email));
alter table registry.contact enable row level security;
alter table registry.contact force row level security;
create policy read on registry.contact for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or person = (select access.person())
    or (select access.is_clock()));
create policy read_by_secretariat on registry.contact for select to mufakat_app
  using ('secretariat' = any ((select access.audiences())::text[]));
create policy insert_in_act on registry.contact for insert to mufakat_app with check ((select access.is_acting()));
create policy change_in_act on registry.contact for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (email) on registry.contact to mufakat_app;

-- A person holds an office or seat from–to; the rights are rows of access.grant with source `appointment:{id}`.
create table registry.appointment (
  id uuid primary key,
  person uuid not null references registry.person,
  role text not null check (length(role) <= 40),
  participant registry.participant_code references registry.participant,
  body text check (length(body) <= 80),
  from_at timestamptz not null,
  until_at timestamptz,
  appointed_by uuid,
  ended_by uuid,
  audience text not null check (length(audience) <= 120),
  check (until_at is null or until_at >= from_at)
);
create index appointment_person on registry.appointment (person);
create index appointment_participant on registry.appointment (participant);
create index appointment_body on registry.appointment (body);
alter table registry.appointment enable row level security;
alter table registry.appointment force row level security;
create policy read on registry.appointment for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or person = (select access.person())
    or 'secretariat' = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on registry.appointment for insert to mufakat_app
  with check ((select access.is_acting()));
create policy end_in_act on registry.appointment for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (until_at, ended_by) on registry.appointment to mufakat_app;
