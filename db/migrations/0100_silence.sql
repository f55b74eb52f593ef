-- The silence procedure (procedure.md §2.3): a text is adopted at a deadline unless a member objects before. It is off
-- until a body has adopted it in its rules. No row and no column says who has not spoken. Nothing of a round is ever
-- public: what is published is the decision, when there is one.

-- A body's rules on silence; the last row counts. A body that was established with the procedure in its rules needs
-- none.
create table decisions.silence_rule (
  id uuid primary key,
  position bigint generated always as identity,
  body text not null check (length(body) <= 80),
  is_allowed boolean not null,
  -- The meeting in which the body adopted it.
  meeting text not null check (length(meeting) <= 80),
  requires_consent boolean not null,
  consent_hours integer not null check (consent_hours between 1 and 720),
  default_working_days integer not null check (default_working_days between 1 and 90),
  minimum_hours integer not null check (minimum_hours between 72 and 2160),
  -- Whether the members learn who objected; the public never does.
  discloses text not null check (discloses in ('never', 'members')),
  max_outage_minutes integer not null check (max_outage_minutes between 1 and 10080),
  grace_hours integer not null check (grace_hours between 1 and 720),
  at timestamptz not null,
  person uuid not null,
  audience text not null check (length(audience) <= 120)
);
create index silence_rule_body on decisions.silence_rule (body, position);
alter table decisions.silence_rule enable row level security;
alter table decisions.silence_rule force row level security;
create policy read on decisions.silence_rule for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.silence_rule for insert to mufakat_app with check ((select access.is_acting()));
grant select, insert on decisions.silence_rule to mufakat_app;

-- Days on which the forum does not work: no deadline falls on them, and none is counted as a working day.
create table decisions.holiday (
  id uuid primary key,
  day date not null,
  name text not null check (length(name) between 1 and 200),
  at timestamptz not null,
  person uuid not null,
  withdrawn_at timestamptz,
  audience text not null check (audience = 'public')
);
create unique index holiday_once on decisions.holiday (day) where withdrawn_at is null;
alter table decisions.holiday enable row level security;
alter table decisions.holiday force row level security;
create policy read on decisions.holiday for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.holiday for insert to mufakat_app with check ((select access.is_acting()));
create policy change_in_act on decisions.holiday for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (withdrawn_at) on decisions.holiday to mufakat_app;

-- Stretches in which the forum could not be reached here; one that lasts has no end yet.
create table decisions.outage (
  id uuid primary key,
  from_at timestamptz not null,
  until_at timestamptz,
  reason text not null check (length(reason) between 1 and 1000),
  at timestamptz not null,
  person uuid not null,
  audience text not null check (length(audience) <= 120),
  check (until_at is null or until_at > from_at)
);
create unique index outage_open on decisions.outage ((true)) where until_at is null;
alter table decisions.outage enable row level security;
alter table decisions.outage force row level security;
create policy read on decisions.outage for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock())
    or (select access.is_acting()));
create policy insert_in_act on decisions.outage for insert to mufakat_app with check ((select access.is_acting()));
create policy change_in_act on decisions.outage for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (until_at) on decisions.outage to mufakat_app;

-- A round: the words that are under silence, and the rules under which it runs, frozen. Until every key is turned it is
-- known to the chairs and the secretariat alone.
create table decisions.silence_round (
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
  -- A second zone in which the deadline is printed: that of the next meeting's place, or of the other co-chair.
  venue_zone text check (length(venue_zone) <= 60),
  requires_consent boolean not null,
  consent_hours integer not null check (consent_hours between 1 and 720),
  minimum_hours integer not null check (minimum_hours between 72 and 2160),
  discloses text not null check (discloses in ('never', 'members')),
  max_outage_minutes integer not null check (max_outage_minutes between 1 and 10080),
  grace_hours integer not null check (grace_hours between 1 and 720),
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  -- Until when the keys can be turned.
  keys_until timestamptz not null,
  -- When the last member of the electorate had been sent its notice.
  noticed_at timestamptz,
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  unique (text, round)
);
alter table decisions.silence_round enable row level security;
alter table decisions.silence_round force row level security;
create policy read on decisions.silence_round for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.silence_round for insert to mufakat_app with check ((select access.is_acting()));
create policy change_in_act on decisions.silence_round for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (noticed_at, audience) on decisions.silence_round to mufakat_app;

-- What each chair did about the opening of a round; the last row of a chair counts.
create table decisions.silence_key (
  id uuid primary key,
  position bigint generated always as identity,
  round uuid not null references decisions.silence_round,
  participant text not null check (length(participant) <= 20), -- CHAIR where the chair is held for no participant
  what text not null check (what in ('signed', 'declined')),
  person uuid not null,
  at timestamptz not null,
  reason text check (length(reason) between 1 and 1000),
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  check ((what = 'declined') = (reason is not null))
);
create index silence_key_round on decisions.silence_key (round, position);
alter table decisions.silence_key enable row level security;
alter table decisions.silence_key force row level security;
create policy read on decisions.silence_key for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.silence_key for insert to mufakat_app with check ((select access.is_acting()));
grant select, insert on decisions.silence_key to mufakat_app;

-- Members that may object, as they were when the round was proposed.
create table decisions.silence_elector (
  round uuid not null references decisions.silence_round,
  participant registry.participant_code not null,
  position integer not null check (position between 0 and 2000), -- English sort name
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  primary key (round, participant)
);
alter table decisions.silence_elector enable row level security;
alter table decisions.silence_elector force row level security;
create policy read on decisions.silence_elector for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.silence_elector for insert to mufakat_app with check ((select access.is_acting()));
grant select, insert on decisions.silence_elector to mufakat_app;

-- Notice to a member: by which channel and when, with the message or the evidence. Never whether it was read.
create table decisions.silence_notice (
  id uuid primary key,
  round uuid not null references decisions.silence_round,
  participant registry.participant_code not null,
  channel text not null check (channel in ('mail', 'letter')),
  message uuid,
  evidence text check (length(evidence) between 1 and 1000),
  at timestamptz not null,
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  check ((channel = 'mail') = (message is not null)),
  check ((channel = 'letter') = (evidence is not null))
);
create index silence_notice_round on decisions.silence_notice (round, participant);
alter table decisions.silence_notice enable row level security;
alter table decisions.silence_notice force row level security;
create policy read on decisions.silence_notice for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock())
    or (select access.is_acting()));
create policy insert_in_act on decisions.silence_notice for insert to mufakat_app with check ((select access.is_acting()));
grant select, insert on decisions.silence_notice to mufakat_app;

-- Each state that a round reached. It reaches each once, and it is over once: not adopted, or announced as adopted.
create table decisions.silence_step (
  id uuid primary key,
  position bigint generated always as identity,
  round uuid not null references decisions.silence_round,
  state text not null check (state in ('proposed', 'refused', 'running', 'broken', 'withdrawn', 'void',
    'expiredUnbroken', 'notified', 'recorded')),
  -- When it was written, and when it took effect: a deadline takes effect at itself, however late the clock comes.
  at timestamptz not null,
  effective_at timestamptz not null,
  person uuid, -- null: the clock
  reason text check (length(reason) between 1 and 2000),
  -- Paragraphs about which silence was broken; null: the whole text.
  provisions uuid[] check (cardinality(provisions) between 1 and 500),
  defect text check (defect in ('notNotified', 'textChanged', 'outage')),
  meeting text check (length(meeting) <= 80),
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  unique (round, state),
  check ((state = 'void') = (defect is not null))
);
create unique index silence_step_over on decisions.silence_step (round)
  where state in ('refused', 'broken', 'withdrawn', 'void', 'notified');
alter table decisions.silence_step enable row level security;
alter table decisions.silence_step force row level security;
create policy read on decisions.silence_step for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.silence_step for insert to mufakat_app with check ((select access.is_acting()));
grant select, insert on decisions.silence_step to mufakat_app;

-- A deadline is moved later, never nearer; both stay in the record.
create table decisions.silence_extension (
  id uuid primary key,
  position bigint generated always as identity,
  round uuid not null references decisions.silence_round,
  from_at timestamptz not null,
  to_at timestamptz not null,
  at timestamptz not null,
  person uuid not null,
  reason text not null check (length(reason) between 1 and 1000),
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  check (to_at > from_at)
);
create index silence_extension_round on decisions.silence_extension (round, position);
alter table decisions.silence_extension enable row level security;
alter table decisions.silence_extension force row level security;
create policy read on decisions.silence_extension for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.silence_extension for insert to mufakat_app with check ((select access.is_acting()));
grant select, insert on decisions.silence_extension to mufakat_app;

-- What a member said against the text or against the use of silence, here or by another official written channel.
-- Read by the chairs, the secretariat and itself; by the members where the body's rules disclose it.
create table decisions.silence_message (
  id uuid primary key,
  position bigint generated always as identity,
  round uuid not null references decisions.silence_round,
  participant registry.participant_code not null,
  kind text not null check (kind in ('toUse', 'objection', 'amendment', 'unclear')),
  channel text not null check (channel in ('here', 'mail', 'letter')),
  received_at timestamptz not null,
  entered_at timestamptz not null,
  person uuid not null,
  words text not null check (length(words) between 1 and 8000),
  evidence text check (length(evidence) between 1 and 1000),
  provisions uuid[] check (cardinality(provisions) between 1 and 500),
  ruling text check (ruling in ('objects', 'doesNotObject')),
  ruled_at timestamptz,
  ruled_by uuid,
  withdrawn_at timestamptz,
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  check ((channel = 'here') = (evidence is null)),
  check (received_at <= entered_at),
  check ((ruling is null) = (ruled_at is null))
);
create index silence_message_round on decisions.silence_message (round, position);
alter table decisions.silence_message enable row level security;
alter table decisions.silence_message force row level security;
create policy read on decisions.silence_message for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock())
    or ('delegation:' || participant) = any ((select access.audiences())::text[]));
create policy insert_in_act on decisions.silence_message for insert to mufakat_app with check ((select access.is_acting()));
create policy change_in_act on decisions.silence_message for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (ruling, ruled_at, ruled_by, withdrawn_at) on decisions.silence_message to mufakat_app;

-- The file that came with a message, kept as it came. It can be erased and leaves its hash.
create table decisions.silence_evidence (
  message uuid primary key references decisions.silence_message,
  name text not null check (length(name) between 1 and 200),
  sha256 text not null check (length(sha256) = 64),
  content bytea check (length(content) <= 20000000),
  erased_at timestamptz,
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  check ((content is null) = (erased_at is not null))
);
alter table decisions.silence_evidence enable row level security;
alter table decisions.silence_evidence force row level security;
create policy read on decisions.silence_evidence for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.silence_evidence for insert to mufakat_app with check ((select access.is_acting()));
grant select, insert on decisions.silence_evidence to mufakat_app;

-- Members in whose name an objection was made as well. Each counts when it has confirmed by itself.
create table decisions.silence_joint (
  message uuid not null references decisions.silence_message,
  participant registry.participant_code not null,
  named_at timestamptz not null,
  confirmed_at timestamptz,
  person uuid,
  audience text not null check (length(audience) <= 120 and audience <> 'public'),
  primary key (message, participant),
  check ((confirmed_at is null) = (person is null))
);
alter table decisions.silence_joint enable row level security;
alter table decisions.silence_joint force row level security;
create policy read on decisions.silence_joint for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock())
    or ('delegation:' || participant) = any ((select access.audiences())::text[]));
create policy insert_in_act on decisions.silence_joint for insert to mufakat_app with check ((select access.is_acting()));
create policy change_in_act on decisions.silence_joint for update to mufakat_app
  using ((select access.is_acting())) with check ((select access.is_acting()));
grant select, insert, update (confirmed_at, person) on decisions.silence_joint to mufakat_app;

-- A decision answers a question put in a meeting, or closes a round of silence and is numbered at the next meeting.
alter table decisions.decision
  alter column question drop not null,
  add column silence_round uuid unique references decisions.silence_round,
  drop constraint decision_mode_check,
  add constraint decision_mode_check check (mode in ('consensus', 'acclamation', 'withoutVote', 'silence')),
  add constraint decision_how_check
    check (num_nonnulls(question, silence_round) = 1 and (mode = 'silence') = (silence_round is not null));
