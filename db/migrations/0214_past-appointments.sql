-- Offices and seats as they were held before the forum worked here, so that the register reaches back (issue 5: who was
-- focal point on 1 March 2018, and who replaced her). Nothing follows from them: no right, no seat, no letter. They are
-- known to those to whom an appointment of the same participant is known.
create table registry.past_appointment (
  id uuid primary key,
  participant registry.participant_code not null references registry.participant,
  role text not null check (length(role) <= 40),
  body text check (length(body) <= 80),
  -- A person whom the register knows, or a name or function as it was read; one of the two.
  person uuid references registry.person,
  holder text check (length(holder) between 1 and 200),
  first_on date not null,
  -- The last day on which it was held.
  last_on date not null,
  source text not null check (length(source) between 1 and 1000),
  entered_at timestamptz not null,
  entered_by uuid,
  -- An entry that was a mistake stays, with who took it out and why, and is shown no more.
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_why text check (length(withdrawn_why) between 1 and 1000),
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  check ((person is null) <> (holder is null)),
  check (last_on >= first_on),
  check (last_on < (entered_at at time zone 'UTC')::date + 1),
  check ((withdrawn_at is null) = (withdrawn_why is null))
);
create index past_appointment_participant on registry.past_appointment (participant, first_on, id);
create index past_appointment_person on registry.past_appointment (person);
create index past_appointment_audience on registry.past_appointment (audience);
alter table registry.past_appointment enable row level security;
alter table registry.past_appointment force row level security;
create policy read on registry.past_appointment for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or person = (select access.person())
    or 'secretariat' = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on registry.past_appointment for insert to mufakat_app
  with check ((select access.is_acting()));
create policy withdraw_in_act on registry.past_appointment for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (withdrawn_at, withdrawn_by, withdrawn_why) on registry.past_appointment to mufakat_app;
