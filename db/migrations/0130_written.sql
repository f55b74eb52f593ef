-- The written procedure (procedure.md §2.2): each member is asked to reply, and silence is no consent. It is off until a
-- body has adopted it in its rules. It shares no row with the silence procedure. What a member replied is read by itself,
-- the chairs and the secretariat; nothing of a round is ever read by an observer or the public: what is published is the
-- decision, when there is one.

-- A body's rules on the written procedure; the last row counts.
create table decisions.written_rule (
  id uuid primary key,
  position bigint generated always as identity,
  body text not null check (length(body) <= 80),
  is_allowed boolean not null,
  -- The meeting in which the body adopted it.
  meeting text not null check (length(meeting) <= 80),
  default_working_days integer not null check (default_working_days between 1 and 90),
  minimum_hours integer not null check (minimum_hours between 72 and 2160),
  at timestamptz not null,
  person uuid not null,
  audience text not null check (length(audience) <= 120)
);
create index written_rule_body on decisions.written_rule (body, position);
alter table decisions.written_rule enable row level security;
alter table decisions.written_rule force row level security;
create policy read on decisions.written_rule for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.written_rule for insert to mufakat_app with check ((select access.is_acting()));
grant select, insert on decisions.written_rule to mufakat_app;

-- A round: the words about which the members are asked. Until every key is turned it is known to the chairs and the
-- secretariat alone.
create table decisions.written_round (
  id uuid primary key,
  text text not null check (length(text) <= 60),
  body text not null check (length(body) <= 80),
  round integer not null check (round between 1 and 1000),
  symbol text not null check (length(symbol) between 1 and 80),
  title text not null check (length(title) <= 300),
  language text not null check (length(language) <= 20),
  verb text not null check (verb in ('adopts', 'agrees', 'endorses', 'approves', 'welcomes', 'takesNote')),
  -- Hash of symbol, title and words (as of a question in a meeting).
  sha256 text not null check (length(sha256) = 64),
  deadline_at timestamptz not null,
  deadline_zone text not null check (length(deadline_zone) <= 60),
  -- A second zone in which the deadline is printed.
  venue_zone text check (length(venue_zone) <= 60),
  minimum_hours integer not null check (minimum_hours between 72 and 2160),
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  -- Until when the keys can be turned.
  keys_until timestamptz not null,
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  unique (text, round)
);
alter table decisions.written_round enable row level security;
alter table decisions.written_round force row level security;
create policy read on decisions.written_round for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.written_round for insert to mufakat_app with check ((select access.is_acting()));
create policy change_in_act on decisions.written_round for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (audience) on decisions.written_round to mufakat_app;

-- What each chair did about the opening of a round; the last row of a chair counts.
create table decisions.written_key (
  id uuid primary key,
  position bigint generated always as identity,
  round uuid not null references decisions.written_round,
  participant text not null check (length(participant) <= 20), -- CHAIR where the chair is held for no participant
  what text not null check (what in ('signed', 'declined')),
  person uuid not null,
  at timestamptz not null,
  reason text check (length(reason) between 1 and 1000),
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  check ((what = 'declined') = (reason is not null))
);
create index written_key_round on decisions.written_key (round, position);
alter table decisions.written_key enable row level security;
alter table decisions.written_key force row level security;
create policy read on decisions.written_key for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.written_key for insert to mufakat_app with check ((select access.is_acting()));
grant select, insert on decisions.written_key to mufakat_app;

-- Members that are asked, as they were when the last chair signed.
create table decisions.written_elector (
  round uuid not null references decisions.written_round,
  participant registry.participant_code not null,
  position integer not null check (position between 0 and 2000), -- English sort name
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  primary key (round, participant)
);
alter table decisions.written_elector enable row level security;
alter table decisions.written_elector force row level security;
create policy read on decisions.written_elector for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.written_elector for insert to mufakat_app with check ((select access.is_acting()));
grant select, insert on decisions.written_elector to mufakat_app;

-- Every answer of a member, here or by another official written channel; its last word by time of receipt counts.
-- Nothing of it changes afterwards. An act reads all of them: the last agreement completes the round, whoever sends it.
create table decisions.written_reply (
  id uuid primary key,
  position bigint generated always as identity,
  round uuid not null references decisions.written_round,
  participant registry.participant_code not null,
  answer text not null check (answer in ('agrees', 'doesNotAgree', 'needsTime')),
  channel text not null check (channel in ('here', 'mail', 'letter')),
  received_at timestamptz not null,
  entered_at timestamptz not null,
  person uuid not null,
  evidence text check (length(evidence) between 1 and 1000),
  reason text check (length(reason) between 1 and 8000),
  -- Paragraphs about which it is; null: the whole text.
  provisions uuid[] check (cardinality(provisions) between 1 and 500),
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  check ((channel = 'here') = (evidence is null)),
  check (answer <> 'doesNotAgree' or reason is not null),
  check (received_at <= entered_at)
);
create index written_reply_round on decisions.written_reply (round, position);
alter table decisions.written_reply enable row level security;
alter table decisions.written_reply force row level security;
create policy read on decisions.written_reply for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock())
    or (select access.is_acting())
    or ('delegation:' || participant) = any ((select access.audiences())::text[]));
create policy insert_in_act on decisions.written_reply for insert to mufakat_app with check ((select access.is_acting()));
grant select, insert on decisions.written_reply to mufakat_app;

-- Each state that a round reached, the last one is where it stands. It can be completed, wait again because a reply that
-- was received before had not been entered, and be completed anew; it is over once.
create table decisions.written_step (
  id uuid primary key,
  position bigint generated always as identity,
  round uuid not null references decisions.written_round,
  state text not null check (state in ('running', 'completed', 'announced', 'recorded', 'notAgreed', 'lapsed',
    'closed', 'withdrawn')),
  -- When it was written, and when it took effect: a deadline takes effect at itself, however late the clock comes.
  at timestamptz not null,
  effective_at timestamptz not null,
  person uuid, -- null: the clock
  reason text check (length(reason) between 1 and 2000),
  -- Paragraphs with which a member did not agree; null: the whole text.
  provisions uuid[] check (cardinality(provisions) between 1 and 500),
  meeting text check (length(meeting) <= 80),
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  check ((state = 'recorded') = (meeting is not null))
);
create index written_step_round on decisions.written_step (round, position);
create unique index written_step_over on decisions.written_step (round)
  where state in ('announced', 'notAgreed', 'closed', 'withdrawn');
create unique index written_step_recorded on decisions.written_step (round) where state = 'recorded';
alter table decisions.written_step enable row level security;
alter table decisions.written_step force row level security;
create policy read on decisions.written_step for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.written_step for insert to mufakat_app with check ((select access.is_acting()));
grant select, insert on decisions.written_step to mufakat_app;

-- A deadline is moved later, never nearer; both stay in the record.
create table decisions.written_extension (
  id uuid primary key,
  position bigint generated always as identity,
  round uuid not null references decisions.written_round,
  from_at timestamptz not null,
  to_at timestamptz not null,
  at timestamptz not null,
  person uuid not null,
  reason text not null check (length(reason) between 1 and 1000),
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  check (to_at > from_at)
);
create index written_extension_round on decisions.written_extension (round, position);
alter table decisions.written_extension enable row level security;
alter table decisions.written_extension force row level security;
create policy read on decisions.written_extension for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.written_extension for insert to mufakat_app with check ((select access.is_acting()));
grant select, insert on decisions.written_extension to mufakat_app;

-- A decision answers a question put in a meeting, closes a round of silence, or closes a written procedure; the last two
-- are numbered at the next meeting.
alter table decisions.decision
  add column written_round uuid unique references decisions.written_round,
  drop constraint decision_mode_check,
  add constraint decision_mode_check check (mode in ('consensus', 'acclamation', 'withoutVote', 'silence', 'written')),
  drop constraint decision_how_check,
  add constraint decision_how_check
    check (num_nonnulls(question, silence_round, written_round) = 1
      and (mode = 'silence') = (silence_round is not null)
      and (mode = 'written') = (written_round is not null));

-- Letters about a written procedure.
alter table mail.letter drop constraint letter_kind_check;
alter table mail.letter add constraint letter_kind_check check (kind in ('invitation', 'meetingMoved',
  'meetingCancelled', 'silenceOpened', 'silenceRefused', 'silenceExtended', 'silenceBroken', 'silenceWithdrawn',
  'silenceVoid', 'writtenOpened', 'writtenReminder', 'writtenExtended', 'writtenNotAgreed', 'writtenLapsed',
  'writtenWithdrawn', 'adopted', 'released'));
