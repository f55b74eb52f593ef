-- Two keys: what only two co-chairs together allow. Somebody asks with a reason, the chairs of the body turn their keys
-- or decline, and whoever may do the thing does it once (DESIGN §4; JOURNEYS, second part). What each did is a row.

create table groups.key_request (
  id uuid primary key,
  position bigint generated always as identity,
  act text not null check (length(act) between 1 and 80), -- what is asked, `registry.export-forum`
  subject text not null check (length(subject) between 1 and 200),
  body text not null references groups.body, -- whose chairs hold the keys
  wish jsonb not null check (length(wish::text) <= 4000), -- what exactly; the chairs read it before they turn a key
  person uuid not null,
  hat text not null check (length(hat) <= 80),
  at timestamptz not null,
  reason text not null check (length(reason) between 1 and 1000),
  audience text not null check (length(audience) <= 120 and audience <> 'public')
);
create index key_request_about on groups.key_request (act, subject, position);
create index key_request_audience on groups.key_request (audience);
create index key_request_body on groups.key_request (body);
alter table groups.key_request enable row level security;
alter table groups.key_request force row level security;
create policy read on groups.key_request for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on groups.key_request for insert to mufakat_app
  with check ((select access.is_acting()));
grant select, insert on groups.key_request to mufakat_app;

create table groups.key_turn (
  id uuid primary key,
  position bigint generated always as identity,
  request uuid not null references groups.key_request,
  what text not null check (what in ('signed', 'declined')),
  participant text not null check (length(participant) <= 20), -- for whom the chair is held
  person uuid not null,
  at timestamptz not null,
  reason text not null check (length(reason) between 1 and 1000),
  audience text not null check (length(audience) <= 120 and audience <> 'public')
);
-- Two keys are of two chairs and of two people.
create unique index key_turn_of_chair on groups.key_turn (request, participant) where what = 'signed';
create unique index key_turn_of_person on groups.key_turn (request, person) where what = 'signed';
create index key_turn_request on groups.key_turn (request, position);
create index key_turn_audience on groups.key_turn (audience);
alter table groups.key_turn enable row level security;
alter table groups.key_turn force row level security;
create policy read on groups.key_turn for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on groups.key_turn for insert to mufakat_app with check ((select access.is_acting()));
grant select, insert on groups.key_turn to mufakat_app;

-- Both keys together open once.
create table groups.key_use (
  request uuid primary key references groups.key_request,
  person uuid not null,
  hat text not null check (length(hat) <= 80),
  at timestamptz not null,
  audience text not null check (length(audience) <= 120 and audience <> 'public')
);
create index key_use_audience on groups.key_use (audience);
alter table groups.key_use enable row level security;
alter table groups.key_use force row level security;
create policy read on groups.key_use for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on groups.key_use for insert to mufakat_app with check ((select access.is_acting()));
grant select, insert on groups.key_use to mufakat_app;
