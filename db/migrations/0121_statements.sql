-- Statements that a delegation attaches to a decision, or to paragraphs of its text. None changes the text and none
-- prevents anything (procedure.md §1.8). They have the readers of the text, and open to everybody with the decision.

create table decisions.statement (
  id uuid primary key,
  -- The order in which they were received; instants need not differ.
  position bigint generated always as identity,
  -- The text, not the decision: it may be made before the body has decided.
  text text not null check (length(text) <= 60),
  kind text not null check (kind in
    ('general', 'explanationOfPosition', 'interpretativeStatement', 'reservation', 'disassociation')),
  participant registry.participant_code not null,
  -- As it was listed then.
  name text not null check (length(name) between 1 and 300),
  -- Permanent ids of paragraphs; none: the text as a whole.
  provisions text[] not null check (cardinality(provisions) <= 100),
  language text not null check (length(language) <= 35),
  words text not null check (length(words) between 1 and 10000),
  received_at timestamptz not null,
  audience text not null check (length(audience) <= 120),
  check (kind <> 'general' or cardinality(provisions) = 0),
  check (kind not in ('interpretativeStatement', 'reservation') or cardinality(provisions) > 0)
);
create index statement_text on decisions.statement (text, received_at, position);
alter table decisions.statement enable row level security;
alter table decisions.statement force row level security;
create policy read on decisions.statement for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.statement for insert to mufakat_app with check ((select access.is_acting()));
create policy open_in_act on decisions.statement for update to mufakat_app
  using ((select access.is_acting()) and (select access.is_clock())) with check ((select access.is_acting()));
grant select, insert, update (audience) on decisions.statement to mufakat_app;

-- A withdrawn statement stays where it stands, with the day of its withdrawal.
create table decisions.statement_withdrawal (
  statement uuid primary key references decisions.statement,
  at timestamptz not null,
  audience text not null check (length(audience) <= 120)
);
alter table decisions.statement_withdrawal enable row level security;
alter table decisions.statement_withdrawal force row level security;
create policy read on decisions.statement_withdrawal for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.statement_withdrawal for insert to mufakat_app
  with check ((select access.is_acting()));
create policy open_in_act on decisions.statement_withdrawal for update to mufakat_app
  using ((select access.is_acting()) and (select access.is_clock())) with check ((select access.is_acting()));
grant select, insert, update (audience) on decisions.statement_withdrawal to mufakat_app;

-- How a statement, or its withdrawal, arrived. Read by the delegation whose it is, the chairs and the secretariat.
create table decisions.statement_receipt (
  statement uuid not null references decisions.statement,
  what text not null check (what in ('made', 'withdrawn')),
  channel text not null check (channel in ('delegation', 'received')),
  -- What shows that it arrived, and when, where an official channel brought it.
  evidence text check (length(evidence) between 1 and 500),
  entered_at timestamptz not null,
  person uuid not null,
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  delegation_audience text not null check (delegation_audience like 'delegation:%'),
  primary key (statement, what),
  check ((channel = 'received') = (evidence is not null))
);
alter table decisions.statement_receipt enable row level security;
alter table decisions.statement_receipt force row level security;
create policy read on decisions.statement_receipt for select to mufakat_app
  using (audience = any ((select access.audiences())::text[])
    or delegation_audience = any ((select access.audiences())::text[])
    or (select access.is_clock()));
create policy insert_in_act on decisions.statement_receipt for insert to mufakat_app
  with check ((select access.is_acting()));
grant select, insert on decisions.statement_receipt to mufakat_app;
