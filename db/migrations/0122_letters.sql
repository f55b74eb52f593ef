-- Letters of the forum: numbered by the year without gaps, kept as they went out, and to whom, by which channel, with
-- what became of it. Whether somebody opened one is never asked.

-- The last number given in each series of a year. Read by acts alone.
create table mail.letter_series (
  name text primary key check (name ~ '^(EX/)?L-[0-9]{4}$'),
  last integer not null check (last between 1 and 999999)
);
alter table mail.letter_series enable row level security;
alter table mail.letter_series force row level security;
create policy read_in_act on mail.letter_series for select to mufakat_app using ((select access.is_acting()));
create policy insert_in_act on mail.letter_series for insert to mufakat_app with check ((select access.is_acting()));
create policy count_in_act on mail.letter_series for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (last) on mail.letter_series to mufakat_app;

create table mail.letter (
  number text primary key check (number ~ '^(EX/)?L-[0-9]{4}/[1-9][0-9]{0,5}$'),
  year integer not null check (year between 1900 and 9999),
  ordinal integer not null check (ordinal between 1 and 999999),
  kind text not null check (kind in ('invitation', 'meetingMoved', 'meetingCancelled', 'silenceOpened',
    'silenceExtended', 'silenceBroken', 'silenceWithdrawn', 'silenceVoid', 'adopted', 'released')),
  subject_key text not null check (length(subject_key) between 1 and 200), -- the thing it is about: `text:…`
  is_exercise boolean not null,
  written_at timestamptz not null,
  zone text not null check (length(zone) <= 60), -- of the body: the year of the number is that of its calendar
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  check (is_exercise = (number like 'EX/%'))
);
create index letter_written_at on mail.letter (written_at desc, number);
create index letter_subject on mail.letter (subject_key, written_at);
alter table mail.letter enable row level security;
alter table mail.letter force row level security;
create policy read on mail.letter for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on mail.letter for insert to mufakat_app with check ((select access.is_acting()));
grant select, insert on mail.letter to mufakat_app;

-- The words and the PDF in one language. They can be erased and leave their hash as a tombstone (law 9).
create table mail.letter_version (
  letter text not null references mail.letter,
  language text not null check (length(language) <= 35),
  subject text not null check (length(subject) between 1 and 300),
  text text check (length(text) <= 100000),
  -- Null where no font of the machine shows its letters; the mail has the words.
  pdf bytea check (length(pdf) <= 10000000),
  sha256 text check (length(sha256) = 64),
  erased_at timestamptz,
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  primary key (letter, language),
  check ((text is null) = (erased_at is not null)),
  check (pdf is null or sha256 is not null)
);
alter table mail.letter_version enable row level security;
alter table mail.letter_version force row level security;
create policy read on mail.letter_version for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on mail.letter_version for insert to mufakat_app
  with check ((select access.is_acting()));
create policy erase on mail.letter_version for update to mufakat_app
  using ((select access.is_acting()) and (select access.is_clock()))
  with check (erased_at is not null);
grant select, insert, update (text, pdf, erased_at) on mail.letter_version to mufakat_app;

-- One addressee of a letter and the channel by which it goes there. One without a mail address is reached by another.
create table mail.letter_copy (
  id uuid primary key,
  position bigint generated always as identity,
  letter text not null,
  language text not null check (length(language) <= 35),
  -- Code of the participant; null for the secretariat's own.
  participant text check (length(participant) <= 20),
  person uuid,
  name text not null check (length(name) between 1 and 300), -- the office as it was called then
  channel text not null check (channel in ('mail', 'other')),
  message uuid unique references mail.message,
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  foreign key (letter, language) references mail.letter_version (letter, language),
  check ((channel = 'mail') = (message is not null))
);
create index letter_copy_letter on mail.letter_copy (letter, position);
alter table mail.letter_copy enable row level security;
alter table mail.letter_copy force row level security;
create policy read on mail.letter_copy for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on mail.letter_copy for insert to mufakat_app with check ((select access.is_acting()));
grant select, insert on mail.letter_copy to mufakat_app;

-- A copy that went by another channel: when, and how ("note 12 to the embassy").
create table mail.letter_handing (
  copy uuid primary key references mail.letter_copy,
  at timestamptz not null,
  how text not null check (length(how) between 1 and 300),
  person uuid not null,
  audience text not null check (length(audience) <= 120 and audience <> 'public')
);
alter table mail.letter_handing enable row level security;
alter table mail.letter_handing force row level security;
create policy read on mail.letter_handing for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on mail.letter_handing for insert to mufakat_app
  with check ((select access.is_acting()));
grant select, insert on mail.letter_handing to mufakat_app;

-- What is in people's calendars: the id stays, the sequence grows with each change and with the cancellation.
create table mail.calendar_entry (
  key text primary key check (length(key) between 1 and 200), -- `meeting:…`, `silence:…`
  uid text not null unique check (length(uid) between 3 and 200),
  sequence integer not null check (sequence between 0 and 100000),
  summary text not null check (length(summary) between 1 and 500),
  location text check (length(location) <= 500),
  starts_at timestamptz not null,
  ends_at timestamptz check (ends_at > starts_at),
  cancelled_at timestamptz,
  audience text not null check (length(audience) <= 120 and audience <> 'public')
);
alter table mail.calendar_entry enable row level security;
alter table mail.calendar_entry force row level security;
create policy read on mail.calendar_entry for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_acting()));
create policy insert_in_act on mail.calendar_entry for insert to mufakat_app
  with check ((select access.is_acting()));
create policy change_in_act on mail.calendar_entry for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (sequence, summary, location, starts_at, ends_at, cancelled_at)
  on mail.calendar_entry to mufakat_app;
