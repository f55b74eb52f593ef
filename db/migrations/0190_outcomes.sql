-- What a decision of the chair meant for each other proposal on the paragraph (DESIGN §6, law 5): met, overtaken with
-- the reason, or open with what of it was decided otherwise. It falls with the decision when that is undone.
create table texts.outcome (
  proposal uuid not null references texts.proposal,
  resolution uuid not null references texts.resolution,
  state text not null check (state in ('open', 'satisfied', 'overtaken')),
  why text check (why in ('words-decided', 'provision-gone', 'restructured')),
  check ((state = 'overtaken') = (why is not null)),
  -- A list of { base, wished, now }: the words as they were, as it was wished, as they are now.
  pieces jsonb not null check (jsonb_typeof(pieces) = 'array' and length(pieces::text) <= 200000),
  at timestamptz not null,
  audience text not null check (length(audience) <= 120),
  primary key (proposal, resolution)
);
alter table texts.outcome enable row level security;
alter table texts.outcome force row level security;
create policy read on texts.outcome for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on texts.outcome for insert to mufakat_app
  with check ((select access.is_acting()));
grant select, insert on texts.outcome to mufakat_app;
