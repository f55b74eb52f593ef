-- Corrections of a published text: an adopted text never changes, and an editorial error in it is corrected beside it,
-- under a symbol and with bytes of its own (procedure.md §1.1, §1.2: Corr.n).

create table texts.correction (
  id uuid primary key,
  text text not null references texts.adopted,
  -- [{ provision, from, to, reason }]: whole paragraphs, what was read and what is read instead. Empty once removed.
  changes jsonb not null check (jsonb_typeof(changes) = 'array' and length(changes::text) <= 2000000),
  drafted_at timestamptz not null,
  drafted_by uuid not null,
  -- Given with the last key: what was withdrawn leaves no gap in the numbers.
  number integer check (number between 1 and 999),
  symbol text check (length(symbol) <= 100),
  canonical text check (length(canonical) <= 4000000),
  sha256 text check (length(sha256) = 64),
  issued_at timestamptz,
  signature text check (length(signature) <= 200),
  key_id text check (length(key_id) <= 100),
  released_at timestamptz,
  removed_at timestamptz,
  audience text not null check (length(audience) <= 120),
  check ((issued_at is null) = (number is null)),
  check ((issued_at is null) = (symbol is null)),
  check ((issued_at is null) = (canonical is null)),
  check ((issued_at is null) = (sha256 is null)),
  check ((released_at is null) = (signature is null)),
  check ((released_at is null) = (key_id is null)),
  check (released_at is null or issued_at is not null),
  check (removed_at is null or changes = '[]'::jsonb)
);
create unique index correction_number on texts.correction (text, number);
create unique index correction_symbol on texts.correction (symbol);
create index correction_text on texts.correction (text, drafted_at);
alter table texts.correction enable row level security;
alter table texts.correction force row level security;
create policy read on texts.correction for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on texts.correction for insert to mufakat_app with check ((select access.is_acting()));
create policy change_in_act on texts.correction for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert,
  update (number, symbol, canonical, sha256, issued_at, signature, key_id, released_at, audience, changes, removed_at)
  on texts.correction to mufakat_app;

-- What is corrected and what is read instead never becomes anything else. It can give way to the mark that it was removed.
create function texts.keep_correction() returns trigger language plpgsql as $$
begin
  if new.changes is distinct from old.changes and new.removed_at is null
  then raise exception 'a correction is withdrawn or removed, never changed'; end if;
  if old.canonical is not null and new.canonical is distinct from old.canonical
    and not ((new.canonical::jsonb) @> '{"removed": true, "changes": []}' and new.removed_at is not null)
  then raise exception 'a correction is removed, never changed'; end if;
  return new;
end $$;
create trigger keep_correction before update of changes, canonical on texts.correction
  for each row execute function texts.keep_correction();

-- A correction that was prepared and taken back before every chair had signed.
create table texts.correction_withdrawal (
  correction uuid primary key references texts.correction,
  at timestamptz not null,
  person uuid not null,
  reason text not null check (length(reason) between 1 and 1000),
  audience text not null check (length(audience) <= 120 and audience <> 'public')
);
alter table texts.correction_withdrawal enable row level security;
alter table texts.correction_withdrawal force row level security;
create policy read on texts.correction_withdrawal for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on texts.correction_withdrawal for insert to mufakat_app
  with check ((select access.is_acting()));
grant select, insert on texts.correction_withdrawal to mufakat_app;

-- What each chair did about a correction; the last word of a chair counts, for a week from the first key.
create table decisions.correction_key (
  id uuid primary key,
  position bigint generated always as identity,
  correction uuid not null references texts.correction,
  participant text not null check (length(participant) <= 20), -- CHAIR where the chair is held for no participant
  what text not null check (what in ('signed', 'declined')),
  person uuid not null,
  at timestamptz not null,
  reason text check (length(reason) between 1 and 1000),
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  check ((what = 'declined') = (reason is not null))
);
create index correction_key_of on decisions.correction_key (correction, position);
alter table decisions.correction_key enable row level security;
alter table decisions.correction_key force row level security;
create policy read on decisions.correction_key for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.correction_key for insert to mufakat_app
  with check ((select access.is_acting()));
grant select, insert on decisions.correction_key to mufakat_app;
