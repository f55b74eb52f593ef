-- The public record: what the forum has published, as an append-only log whose entries are hashed into a Merkle tree
-- (RFC 6962; standards.md §10). An entry is never changed and never removed. What was published can be: the entry
-- holds its hash alone (DESIGN §2, law 9).

create schema record;
grant usage on schema record to mufakat_app;

create table record.entry (
  position integer primary key check (position >= 0),
  -- Each entry stands on the one before it: the log has no gap, whoever writes.
  previous integer generated always as (nullif(position, 0) - 1) stored references record.entry,
  kind text not null check (kind ~ '^[a-z][a-z-]{0,39}$'),
  subject text not null check (length(subject) between 1 and 100),
  -- Where a stranger finds the exact bytes.
  path text not null unique check (length(path) <= 200),
  -- The exact bytes that are hashed into the tree. They name no person.
  leaf bytea not null check (length(leaf) between 1 and 4000),
  audience text not null check (audience = 'public')
);
create index entry_subject on record.entry (subject, position);
alter table record.entry enable row level security;
alter table record.entry force row level security;
create policy read on record.entry for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on record.entry for insert to mufakat_app with check ((select access.is_acting()));
grant select, insert on record.entry to mufakat_app;

-- The published bytes. A purge empties them and leaves the row as a tombstone.
create table record.payload (
  position integer primary key references record.entry,
  bytes bytea check (length(bytes) <= 20000000),
  erased_at timestamptz,
  audience text not null check (audience = 'public'),
  check ((bytes is null) = (erased_at is not null))
);
alter table record.payload enable row level security;
alter table record.payload force row level security;
create policy read on record.payload for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on record.payload for insert to mufakat_app
  with check ((select access.is_acting()) and bytes is not null);
-- It can be emptied, once, and nothing else.
create policy erase_in_act on record.payload for update to mufakat_app
  using ((select access.is_acting()) and bytes is not null)
  with check ((select access.is_acting()) and bytes is null);
grant select, insert, update (bytes, erased_at) on record.payload to mufakat_app;
