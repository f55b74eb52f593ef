-- Bodies: what they are for, who leads them, who takes part, and to whom they report.

create schema groups;
grant usage on schema groups to mufakat_app;

create table groups.body (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 60),
  name text not null check (length(name) between 1 and 300),
  acronym text check (length(acronym) between 2 and 20),
  former_names text[] not null check (cardinality(former_names) <= 20 and length(array_to_string(former_names, '')) <= 6000),
  kind text not null check (length(kind) between 1 and 40),
  status text not null check (status in ('active', 'historic')),
  exercise boolean not null,
  symbol text check (length(symbol) <= 40), -- first part of the symbols of its papers
  parent text references groups.body,
  reports_to text references groups.body,
  reports_rhythm text check (length(reports_rhythm) <= 300),
  reports_basis text check (reports_basis in ('found', 'inferred')),
  mandate text not null check (length(mandate) between 1 and 2000),
  participation text not null check (participation in ('allMembers', 'membersAndObservers', 'listed', 'varies')),
  participation_note text check (length(participation_note) <= 2000),
  follows text references groups.body, -- the body whose list this one follows
  meets text check (length(meets) <= 2000),
  produces text[] not null check (cardinality(produces) <= 30 and length(array_to_string(produces, '')) <= 1500),
  established registry.partial_date,
  dissolved registry.partial_date,
  confidential boolean not null, -- inherited by its meetings and papers (procedure.md §0)
  -- Rules of the body; what it has not settled for itself is the forum's default at its establishment.
  observers_read boolean not null,
  observers_speak text not null check (observers_speak in ('never', 'atChairsInvitation', 'inOpenDiscussion')),
  observers_propose text not null check (observers_propose in ('never', 'ifMemberSponsors')),
  silence_adopted boolean not null,
  silence_default_working_days integer not null check (silence_default_working_days between 1 and 90),
  silence_minimum_hours integer not null check (silence_minimum_hours between 72 and 2160),
  organisations_may_block boolean, -- null: the forum has not said (procedure.md §0)
  co_chair_rule text not null check (co_chair_rule in ('both', 'either')),
  quorum_share numeric check (quorum_share between 0 and 1),
  official_zone text not null check (length(official_zone) <= 60),
  official_city text not null check (length(official_city) <= 300),
  note text check (length(note) <= 2000),
  sources registry.source_list not null,
  audience text not null check (length(audience) <= 120),
  check (not exercise or audience <> 'public')
);
create index body_parent on groups.body (parent);
create index body_reports_to on groups.body (reports_to);
alter table groups.body enable row level security;
alter table groups.body force row level security;
create policy read on groups.body for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on groups.body for insert to mufakat_app with check ((select access.is_acting()));
create policy change_in_act on groups.body for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (status, dissolved, silence_adopted) on groups.body to mufakat_app;

create table groups.body_member (
  id uuid primary key,
  body text not null references groups.body,
  participant registry.participant_code not null,
  seat text not null check (seat in ('member', 'observer')),
  from_on registry.partial_date, -- null: not known
  until_on registry.partial_date,
  audience text not null check (length(audience) <= 120)
);
create index body_member_body on groups.body_member (body);
create index body_member_participant on groups.body_member (participant);
alter table groups.body_member enable row level security;
alter table groups.body_member force row level security;
create policy read on groups.body_member for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on groups.body_member for insert to mufakat_app
  with check ((select access.is_acting()));
create policy end_in_act on groups.body_member for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (until_on) on groups.body_member to mufakat_app;

-- An office of a participant, never a person; the person comes by an appointment.
create table groups.body_chair (
  id uuid primary key,
  body text not null references groups.body,
  position integer not null check (position between 0 and 200),
  participant registry.participant_code, -- null where the office is held for no participant
  office text not null check (length(office) between 1 and 300),
  from_on registry.partial_date,
  until_on registry.partial_date,
  in_office boolean not null, -- false with until_on null: it has ended, when is not known
  rotating boolean not null,
  audience text not null check (length(audience) <= 120)
);
create index body_chair_body on groups.body_chair (body, position);
alter table groups.body_chair enable row level security;
alter table groups.body_chair force row level security;
create policy read on groups.body_chair for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on groups.body_chair for insert to mufakat_app
  with check ((select access.is_acting()));
create policy end_in_act on groups.body_chair for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (until_on, in_office) on groups.body_chair to mufakat_app;
