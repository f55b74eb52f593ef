-- A finding of the drafting checks that should be mended, set aside with a reason (wording.md §5). It holds for the words
-- as they were when somebody answered for it: with another hash it counts no more, and nothing has to be deleted.
create table texts.waiver (
  id uuid primary key,
  text text not null references texts.text,
  -- As in the list of rules: N02.
  rule text not null check (rule ~ '^[A-Z][0-9]{2}$'),
  -- Null where the finding is about the document as a whole.
  provision uuid references texts.provision,
  -- UTF-16 offsets into the words, both 0 where it is about the whole of them.
  place_from integer not null check (place_from >= 0),
  place_to integer not null check (place_to >= place_from),
  -- Of the provision's words, or of all words of the text.
  sha256 text not null check (length(sha256) = 64),
  reason text not null check (length(reason) between 1 and 1000),
  person uuid not null,
  at timestamptz not null,
  taken_back_at timestamptz,
  taken_back_by uuid,
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  check ((taken_back_at is null) = (taken_back_by is null))
);
create index waiver_text on texts.waiver (text, at, id);
alter table texts.waiver enable row level security;
alter table texts.waiver force row level security;
create policy read on texts.waiver for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on texts.waiver for insert to mufakat_app with check ((select access.is_acting()));
create policy update_in_act on texts.waiver for update to mufakat_app
  using ((select access.is_acting()) and (audience = any ((select access.audiences())::text[])))
  with check ((select access.is_acting()));
grant select, insert, update (taken_back_at, taken_back_by) on texts.waiver to mufakat_app;
