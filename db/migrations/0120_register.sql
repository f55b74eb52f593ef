-- The register of decisions: what a decision asks of whom, and how decisions stand to one another. Rows are added and
-- never changed; they open to everybody with the decision that they belong to.

-- A task that a decision gives (glossary B). Holder and paragraphs are kept as they were called: the entry outlives
-- the body.
create table decisions.mandate (
  id uuid primary key,
  -- The order in which it was entered; instants need not differ.
  position bigint generated always as identity,
  decision text not null references decisions.decision,
  -- Key of the body that is asked; null where it is none of the forum's own.
  body text check (length(body) <= 80),
  holder text not null check (length(holder) between 1 and 300),
  task text not null check (length(task) between 1 and 1000),
  -- Paragraphs of the adopted text that give the task, as printed; null: the text as a whole.
  paragraphs text check (length(paragraphs) between 1 and 100),
  -- A day, a month or a year: texts say "by 2028".
  due_on text check (due_on ~ '^[0-9]{4}(-[0-9]{2}){0,2}$'),
  at timestamptz not null,
  person uuid not null,
  audience text not null check (length(audience) <= 120)
);
create index mandate_decision on decisions.mandate (decision, position);
alter table decisions.mandate enable row level security;
alter table decisions.mandate force row level security;
create policy read on decisions.mandate for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.mandate for insert to mufakat_app with check ((select access.is_acting()));
create policy open_in_act on decisions.mandate for update to mufakat_app
  using ((select access.is_acting()) and (select access.is_clock())) with check ((select access.is_acting()));
grant select, insert, update (audience) on decisions.mandate to mufakat_app;

-- How a later decision stands to an earlier one. Its date is that of the later decision.
create table decisions.link (
  decision text not null references decisions.decision,
  kind text not null check (kind in ('under', 'amends', 'supersedes')),
  other text not null references decisions.decision,
  at timestamptz not null,
  person uuid not null,
  audience text not null check (length(audience) <= 120),
  primary key (decision, kind, other),
  check (decision <> other)
);
create index link_other on decisions.link (other, kind);
-- A decision is superseded once, and taken under one other.
create unique index link_superseded on decisions.link (other) where kind = 'supersedes';
create unique index link_under on decisions.link (decision) where kind = 'under';
alter table decisions.link enable row level security;
alter table decisions.link force row level security;
create policy read on decisions.link for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.link for insert to mufakat_app with check ((select access.is_acting()));
create policy open_in_act on decisions.link for update to mufakat_app
  using ((select access.is_acting()) and (select access.is_clock())) with check ((select access.is_acting()));
grant select, insert, update (audience) on decisions.link to mufakat_app;
