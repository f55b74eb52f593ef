-- The original of what reached the secretariat by mail or letter (JOURNEYS, second part: with the evidence): read by
-- the chairs, the secretariat and the delegation that sent it, also where the rules disclose the message to members.
alter table decisions.silence_evidence
  add column participant registry.participant_code,
  -- What it is by its own bytes; what a browser claims says nothing.
  add column media_type text check (length(media_type) between 1 and 100),
  add column size_bytes integer check (size_bytes between 1 and 20000000);

-- The owner of the tables is under row security too, and no viewer is set here.
alter table decisions.silence_evidence no force row level security;
alter table decisions.silence_message no force row level security;
update decisions.silence_evidence as evidence
set participant = message.participant,
    media_type = 'application/octet-stream',
    size_bytes = greatest(length(evidence.content), 1)
from decisions.silence_message as message
where message.id = evidence.message;
alter table decisions.silence_message force row level security;
alter table decisions.silence_evidence force row level security;

alter table decisions.silence_evidence
  alter column participant set not null,
  alter column media_type set not null,
  alter column size_bytes set not null;

drop policy read on decisions.silence_evidence;
create policy read on decisions.silence_evidence for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock())
    or ('delegation:' || participant) = any ((select access.audiences())::text[]));

-- An original can be erased, like a published text: the chairs sign, each with a reason, and the last key does it. Its
-- hash stays (DESIGN §2, law 9).
create table decisions.evidence_key (
  id uuid primary key,
  -- The order in which it happened; instants need not differ.
  position bigint generated always as identity,
  message uuid not null references decisions.silence_evidence,
  participant text not null check (length(participant) <= 20), -- CHAIR where the chair is held for no participant
  person uuid not null,
  at timestamptz not null,
  reason text not null check (length(reason) between 1 and 1000),
  audience text not null check (length(audience) <= 120 and audience <> 'public')
);
create unique index evidence_key_once on decisions.evidence_key (message, participant);
alter table decisions.evidence_key enable row level security;
alter table decisions.evidence_key force row level security;
create policy read on decisions.evidence_key for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on decisions.evidence_key for insert to mufakat_app
  with check ((select access.is_acting()));
grant select, insert on decisions.evidence_key to mufakat_app;

create policy erase_in_act on decisions.silence_evidence for update to mufakat_app
  using ((select access.is_acting()) and content is not null)
  with check ((select access.is_acting()) and content is null);
grant update (name, content, erased_at) on decisions.silence_evidence to mufakat_app;
