-- The outbox: what was written to whom, and what became of it at the mail server. Whether somebody opened a
-- message is never asked (JOURNEYS: owners see dispatch and bounce, not reading).

create schema mail;
grant usage on schema mail to mufakat_app;

create table mail.message (
  id uuid primary key,
  created_at timestamptz not null,
  kind text not null check (length(kind) <= 80), -- what it is about: `texts.proposals-invited`
  subject_key text check (length(subject_key) <= 200), -- the thing it is about: `text:…`
  address text not null check (length(address) between 3 and 254 and address !~ '[[:cntrl:][:space:]<>,;]'),
  person uuid,
  subject text not null check (length(subject) between 1 and 300 and subject !~ '[[:cntrl:]]'),
  is_exercise boolean not null, -- of a drafting exercise: marked as such wherever it is shown
  again_of uuid references mail.message, -- the message that this one repeats
  audience text not null check (length(audience) <= 120)
);
create index message_created_at on mail.message (created_at desc, id);
create index message_again_of on mail.message (again_of);
create index message_person on mail.message (person);
alter table mail.message enable row level security;
alter table mail.message force row level security;
create policy read on mail.message for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or person = (select access.person())
    or (select access.is_clock()));
create policy write on mail.message for insert to mufakat_app with check ((select access.is_acting()));
grant select, insert on mail.message to mufakat_app;

-- The words have an audience of their own: a message with a sign-in link is seen in the outbox, its link by nobody.
-- They can be erased and leave their row as a tombstone (law 9).
create table mail.content (
  message uuid primary key references mail.message,
  language text not null check (length(language) <= 35),
  text text check (length(text) <= 100000),
  calendar text check (length(calendar) <= 100000), -- iCalendar, for invitations to meetings
  is_secret boolean not null,
  erased_at timestamptz,
  audience text not null check (length(audience) <= 120),
  check ((text is null) = (erased_at is not null)),
  check (erased_at is null or calendar is null)
);
alter table mail.content enable row level security;
alter table mail.content force row level security;
create policy read on mail.content for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy write on mail.content for insert to mufakat_app with check ((select access.is_acting()));
create policy erase on mail.content for update to mufakat_app
  using ((select access.is_acting()) and (select access.is_clock()))
  with check (erased_at is not null);
grant select, insert, update (text, calendar, erased_at) on mail.content to mufakat_app;

-- One row for each try; the last one says how the message stands.
create table mail.delivery (
  message uuid not null references mail.message,
  attempt integer not null check (attempt between 1 and 1000),
  at timestamptz not null,
  outcome text not null check (outcome in ('handedOver', 'deferred', 'bounced')),
  response text not null check (length(response) <= 500), -- the mail server's own line, or why it was not asked
  audience text not null check (length(audience) <= 120),
  primary key (message, attempt)
);
alter table mail.delivery enable row level security;
alter table mail.delivery force row level security;
create policy read on mail.delivery for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy write on mail.delivery for insert to mufakat_app
  with check ((select access.is_acting()) and (select access.is_clock()));
grant select, insert on mail.delivery to mufakat_app;
