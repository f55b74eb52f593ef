-- A meeting that is moved keeps each time that it had before; a cancelled one keeps its row for good. Why is known to
-- those who were to meet.

-- One change of time or place: what the meeting had before it. What it has now stands in the meeting itself.
create table meetings.move (
  id uuid primary key,
  meeting text not null references meetings.meeting,
  number integer not null check (number between 1 and 1000),
  was_starts_at timestamptz not null,
  was_ends_at timestamptz,
  was_zone text not null check (length(was_zone) <= 60),
  was_place text check (length(was_place) <= 300),
  at timestamptz not null,
  person uuid not null,
  audience text not null check (length(audience) <= 120),
  unique (meeting, number),
  check (was_ends_at is null or was_ends_at > was_starts_at)
);
alter table meetings.move enable row level security;
alter table meetings.move force row level security;
create policy read on meetings.move for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on meetings.move for insert to mufakat_app
  with check ((select access.is_acting()));
grant select, insert on meetings.move to mufakat_app;

-- Once and for good.
create table meetings.cancellation (
  meeting text primary key references meetings.meeting,
  id uuid not null unique,
  at timestamptz not null,
  person uuid not null,
  audience text not null check (length(audience) <= 120)
);
alter table meetings.cancellation enable row level security;
alter table meetings.cancellation force row level security;
create policy read on meetings.cancellation for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on meetings.cancellation for insert to mufakat_app
  with check ((select access.is_acting()));
grant select, insert on meetings.cancellation to mufakat_app;

-- Why a meeting was moved or cancelled: for its body and the observers of it, whoever may see the meeting itself.
create table meetings.change_reason (
  change uuid primary key,
  reason text not null check (length(reason) between 1 and 1000),
  audience text not null check (length(audience) <= 120 and audience <> 'public')
);
alter table meetings.change_reason enable row level security;
alter table meetings.change_reason force row level security;
create policy read on meetings.change_reason for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on meetings.change_reason for insert to mufakat_app
  with check ((select access.is_acting()));
grant select, insert on meetings.change_reason to mufakat_app;

create policy move_in_act on meetings.meeting for update to mufakat_app
  using ((select access.is_acting()) and convened_at is not null)
  with check ((select access.is_acting()));
grant update (starts_at, ends_at, zone, starts_on, ends_on, place) on meetings.meeting to mufakat_app;
