-- The rights of an appointment rest for a time: it is not ended, and nothing follows from it (access.grant) until it
-- is resumed. Who may know of an appointment may know that it rests; who suspended it and why stands in a table of its
-- own, for the own delegation and the secretariat.
create table registry.suspension (
  id uuid primary key,
  appointment uuid not null references registry.appointment,
  person uuid not null references registry.person,
  from_at timestamptz not null,
  until_at timestamptz, -- null: it lasts
  audience text not null check (length(audience) <= 120),
  check (until_at is null or until_at >= from_at)
);
create index suspension_appointment on registry.suspension (appointment, from_at);
create index suspension_person on registry.suspension (person);
create index suspension_audience on registry.suspension (audience);
create unique index suspension_lasts on registry.suspension (appointment) where until_at is null;
alter table registry.suspension enable row level security;
alter table registry.suspension force row level security;
create policy read on registry.suspension for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or person = (select access.person())
    or 'secretariat' = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on registry.suspension for insert to mufakat_app
  with check ((select access.is_acting()));
create policy end_in_act on registry.suspension for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (until_at) on registry.suspension to mufakat_app;

create table registry.suspension_ground (
  suspension uuid primary key references registry.suspension,
  reason text not null check (length(reason) between 1 and 1000),
  suspended_by uuid,
  -- What the secretariat suspended, the secretariat alone resumes.
  by_secretariat boolean not null,
  resumed_by uuid,
  audience text not null check (length(audience) <= 120 and audience <> 'public')
);
create index suspension_ground_audience on registry.suspension_ground (audience);
alter table registry.suspension_ground enable row level security;
alter table registry.suspension_ground force row level security;
create policy read on registry.suspension_ground for select to mufakat_app
  using (audience = any ((select access.audiences())::text[])
    or 'secretariat' = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on registry.suspension_ground for insert to mufakat_app
  with check ((select access.is_acting()));
create policy resume_in_act on registry.suspension_ground for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (resumed_by) on registry.suspension_ground to mufakat_app;

-- The appointment that this one took over, by one act: the former ends at the instant at which this begins.
alter table registry.appointment add column succeeds uuid references registry.appointment;
create index appointment_succeeds on registry.appointment (succeeds) where succeeds is not null;
