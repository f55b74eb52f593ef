-- Every SQL text that the application runs in the journeys, in the order of the alphabet. Made by npm test;
-- UPDATE_LEDGER=1 npm test rewrites it. $ is a value, $… are one or more.

begin;

commit;

delete
  from "identity"."attempt"
  where "key_sha256" = $;

delete
  from "identity"."attempt"
  where "window_ends_at" < access.clock();

delete
  from "identity"."one_time_secret"
  where "expires_at" < access.clock() - make_interval(days => $::int);

delete
  from "identity"."passkey"
  where "person_id" = $ and "credential_id" = $;

delete
  from "identity"."provider_secret"
  where "provider" = $;

delete
  from "identity"."session"
  where "expires_at" < access.clock() - make_interval(days => $::int);

delete
  from "registry"."listing"
  where "person" = $ and "field" = $;

delete
  from audit.batch;

delete
  from audit.event;

delete
  from record.entry;

delete
  from record.payload;

insert into "access"."grant" ("person", "hat", "role", "participant", "body", "audiences", "starts_at", "source", "ends_at", "id")
  values ($…);

insert into "access"."grant" ("source", "person", "hat", "role", "participant", "body", "audiences", "starts_at", "ends_at", "id")
  values ($…);

insert into "access"."seat" ("source", "holder", "role", "body", "audiences", "starts_at", "ends_at", "id")
  values ($…);

insert into "commitments"."area" ("id", "number", "name", "strategy", "audience")
  values ($…);

insert into "commitments"."strategy" ("id", "title", "in_force", "replaces", "verb", "decided_on", "note", "sources", "decided_by_body", "decided_by_ordinal", "audience")
  values ($…);

insert into "decisions"."correction_key" ("correction", "participant", "what", "person", "reason", "audience", "id", "at")
  values ($…);

insert into "decisions"."decision" ("question", "silence_round", "text", "body", "body_name", "meeting", "meeting_title", "verb", "mode", "symbol", "title", "language", "exercise", "sha256", "statement", "decided_at", "decided_zone", "audience", "presiding", "presiding_role", "presiding_name", "number", "year", "ordinal")
  values ($…)
  on conflict ("symbol") do nothing
  returning "number";

insert into "decisions"."decision" ("question", "silence_round", "text", "body", "body_name", "meeting", "meeting_title", "verb", "mode", "symbol", "title", "language", "exercise", "sha256", "statement", "decided_at", "decided_zone", "presiding", "presiding_role", "presiding_name", "audience", "number", "year", "ordinal")
  values ($…)
  on conflict ("symbol") do nothing
  returning "number";

insert into "decisions"."decision" ("question", "written_round", "text", "body", "body_name", "meeting", "meeting_title", "verb", "mode", "symbol", "title", "language", "exercise", "sha256", "statement", "decided_at", "decided_zone", "audience", "presiding", "presiding_role", "presiding_name", "number", "year", "ordinal")
  values ($…)
  on conflict ("symbol") do nothing
  returning "number";

insert into "decisions"."embargo" ("person", "hat", "reason", "audience", "decision", "until_at", "until_zone", "id", "at")
  values ($…);

insert into "decisions"."embargo_lifting" ("person", "hat", "reason", "audience", "embargo", "at")
  values ($…);

insert into "decisions"."evidence_key" ("message", "participant", "person", "reason", "audience", "id", "at")
  values ($…);

insert into "decisions"."heartbeat" ("at")
  values ($)
  on conflict ("is_only") do update
  set "at" = greatest(heartbeat.at, excluded.at);

insert into "decisions"."holiday" ("day", "name", "person", "id", "at", "withdrawn_at", "audience")
  values ($…)
  on conflict ("day")
  where "withdrawn_at" is null do nothing
  returning "id";

insert into "decisions"."link" ("decision", "kind", "other", "person", "audience", "at")
  values ($…);

insert into "decisions"."mandate" ("decision", "body", "holder", "task", "paragraphs", "due_on", "person", "audience", "id", "at")
  values ($…);

insert into "decisions"."objection" ("participant", "reason", "channel", "recorded_by", "audience", "id", "question", "at")
  values ($…);

insert into "decisions"."outage" ("from_at", "until_at", "reason", "person", "audience", "id", "at")
  values ($…)
  on conflict do nothing
  returning "id";

insert into "decisions"."presence" ("participant", "name", "decision", "position", "audience")
  values ($…);

insert into "decisions"."question" ("text", "body", "meeting", "symbol", "title", "verb", "mode", "sha256", "audience", "presiding", "presiding_role", "asked_zone", "id", "asked_by", "asked_at", "ended_why", "ended_at", "ended_by")
  values ($…);

insert into "decisions"."release" ("decision", "ready_at", "released_at", "key_id", "audience")
  values ($…);

insert into "decisions"."release_key" ("participant", "what", "person", "reason", "audience", "id", "decision", "at")
  values ($…);

insert into "decisions"."removal_key" ("participant", "what", "person", "reason", "audience", "id", "decision", "at")
  values ($…);

insert into "decisions"."series" ("name", "last")
  values ($…)
  on conflict ("name") do update
  set "last" = "decisions"."series"."last" + $
  returning "last";

insert into "decisions"."silence_elector" ("round", "participant", "position", "audience")
  values ($…);

insert into "decisions"."silence_evidence" ("message", "participant", "name", "media_type", "size_bytes", "sha256", "content", "erased_at", "withheld_at", "audience")
  values ($…);

insert into "decisions"."silence_extension" ("round", "from_at", "to_at", "person", "reason", "audience", "id", "at")
  values ($…);

insert into "decisions"."silence_joint" ("message", "lead", "participant", "audience", "named_at", "confirmed_at", "person")
  values ($…);

insert into "decisions"."silence_key" ("round", "participant", "what", "person", "reason", "audience", "id", "at")
  values ($…);

insert into "decisions"."silence_message" ("participant", "channel", "words", "received_at", "kind", "round", "person", "evidence", "provisions", "audience", "ruling", "ruled_at", "ruled_by", "withdrawn_at", "id", "entered_at")
  values ($…);

insert into "decisions"."silence_message" ("participant", "kind", "channel", "received_at", "words", "round", "person", "evidence", "provisions", "audience", "ruling", "ruled_at", "ruled_by", "withdrawn_at", "id", "entered_at")
  values ($…);

insert into "decisions"."silence_message" ("participant", "words", "channel", "received_at", "kind", "round", "person", "evidence", "provisions", "audience", "ruling", "ruled_at", "ruled_by", "withdrawn_at", "id", "entered_at")
  values ($…);

insert into "decisions"."silence_notice" ("round", "participant", "channel", "message", "evidence", "audience", "id", "at")
  values ($…);

insert into "decisions"."silence_round" ("body", "symbol", "verb", "deadline_at", "deadline_zone", "requires_consent", "consent_hours", "minimum_hours", "discloses", "max_outage_minutes", "grace_hours", "region_zones", "regions_minimum", "venue_zone", "text", "title", "language", "audience", "round", "sha256", "drafted_by", "keys_until", "id", "drafted_at", "noticed_at")
  values ($…);

insert into "decisions"."silence_rule" ("body", "meeting", "is_allowed", "requires_consent", "consent_hours", "default_working_days", "minimum_hours", "discloses", "max_outage_minutes", "grace_hours", "region_zones", "regions_minimum", "person", "audience", "id", "at")
  values ($…);

insert into "decisions"."silence_step" ("id", "round", "state", "at", "effective_at", "person", "reason", "provisions", "defect", "meeting", "audience")
  values ($…);

insert into "decisions"."statement" ("text", "kind", "participant", "name", "provisions", "language", "words", "received_at", "audience", "id")
  values ($…);

insert into "decisions"."statement_receipt" ("channel", "evidence", "person", "audience", "delegation_audience", "statement", "what", "entered_at")
  values ($…);

insert into "decisions"."statement_withdrawal" ("statement", "at", "audience")
  values ($…)
  on conflict ("statement") do nothing
  returning "statement";

insert into "decisions"."verifying_key" ("id", "public_pem", "first_used_at", "audience")
  values ($…)
  on conflict ("id") do nothing;

insert into "decisions"."written_elector" ("round", "participant", "position", "audience")
  values ($…);

insert into "decisions"."written_extension" ("round", "from_at", "to_at", "person", "reason", "audience", "id", "at")
  values ($…);

insert into "decisions"."written_key" ("round", "participant", "what", "person", "reason", "audience", "id", "at")
  values ($…);

insert into "decisions"."written_reply" ("round", "participant", "answer", "channel", "received_at", "person", "evidence", "reason", "provisions", "audience", "id", "entered_at")
  values ($…);

insert into "decisions"."written_round" ("text", "body", "round", "symbol", "title", "language", "verb", "sha256", "deadline_at", "deadline_zone", "venue_zone", "minimum_hours", "drafted_by", "audience", "keys_until", "id", "drafted_at")
  values ($…);

insert into "decisions"."written_rule" ("body", "meeting", "is_allowed", "default_working_days", "minimum_hours", "person", "audience", "id", "at")
  values ($…);

insert into "decisions"."written_step" ("id", "round", "state", "at", "effective_at", "person", "reason", "provisions", "meeting", "audience")
  values ($…);

insert into "groups"."body" ("id", "name", "acronym", "former_names", "kind", "status", "exercise", "symbol", "parent", "mandate", "participation", "participation_note", "follows", "meets", "produces", "established", "dissolved", "confidential", "note", "sources", "reports_to", "reports_rhythm", "reports_basis", "observers_read", "observers_speak", "observers_propose", "silence_adopted", "silence_default_working_days", "silence_minimum_hours", "organisations_may_block", "co_chair_rule", "quorum_share", "official_zone", "official_city", "audience")
  values ($…);

insert into "groups"."body_chair" ("participant", "office", "rotating", "id", "body", "position", "from_on", "until_on", "in_office", "audience")
  values ($…);

insert into "groups"."body_member" ("participant", "seat", "id", "body", "from_on", "until_on", "audience")
  values ($…);

insert into "groups"."key_request" ("act", "subject", "body", "wish", "reason", "audience", "person", "hat", "id", "at")
  values ($…);

insert into "groups"."key_turn" ("what", "participant", "person", "reason", "audience", "id", "request", "at")
  values ($…);

insert into "groups"."key_use" ("request", "person", "hat", "audience", "at")
  values ($…);

insert into "identity"."account" ("person_id", "sign_in_name", "created_at")
  values ($…, access.clock())
  on conflict ("sign_in_name") do nothing;

insert into "identity"."api_token" ("id", "token_sha256", "person_id", "acting_as", "label", "is_for_grave_acts", "created_at", "expires_at")
  values ($…, access.clock(), $);

insert into "identity"."attempt" ("key_sha256", "tries", "window_ends_at")
  values ($…, access.clock() + make_interval(mins => $::int))
  on conflict ("key_sha256") do update
  set "tries" = case when attempt.window_ends_at <= access.clock() then 1 else attempt.tries + 1 end, "window_ends_at" = case when attempt.window_ends_at <= access.clock() then excluded.window_ends_at else attempt.window_ends_at end
  returning "tries";

insert into "identity"."code_secret" ("person_id", "base32", "last_step", "created_at")
  values ($…, access.clock())
  on conflict ("person_id") do update
  set "base32" = $, "last_step" = $, "created_at" = access.clock();

insert into "identity"."one_time_secret" ("sha256", "purpose", "person_id", "created_at", "expires_at")
  values ($…, access.clock(), $);

insert into "identity"."passkey" ("credential_id", "person_id", "public_key", "counter", "transports", "label", "created_at", "last_used_at")
  values ($…, access.clock(), $);

insert into "identity"."passkey" ("credential_id", "person_id", "public_key", "counter", "transports", "label", "last_used_at", "created_at")
  values ($…, access.clock());

insert into "identity"."passkey" ("person_id", "label", "transports", "public_key", "counter", "credential_id", "created_at")
  values ($…, access.clock())
  on conflict ("credential_id") do nothing;

insert into "identity"."password" ("person_id", "argon2id", "changed_at")
  values ($…, access.clock())
  on conflict ("person_id") do update
  set "argon2id" = $, "changed_at" = access.clock();

insert into "identity"."provider" ("id", "name", "issuer", "client_id", "entered_by", "participants", "entered_at")
  values ($…, access.clock())
  on conflict do nothing;

insert into "identity"."provider_secret" ("provider", "client_secret")
  values ($…);

insert into "identity"."recovery" ("id", "person_id", "standing", "participants", "audiences", "asked_at", "expires_at")
  values ($…, access.clock(), access.clock() + make_interval(days => $::int));

insert into "identity"."recovery_check" ("recovery_id", "channel", "whom", "person_id", "checked_at", "recorded_at")
  values ($…, access.clock());

insert into "identity"."recovery_confirmation" ("recovery_id", "person_id", "capacity", "at")
  values ($…, access.clock());

insert into "identity"."session" ("id", "token_sha256", "person_id", "acting_as", "way", "device", "is_new_device", "created_at", "proven_at", "last_seen_at", "expires_at")
  values ($…, access.clock(), $, access.clock(), access.clock() + make_interval(hours => $::int));

insert into "identity"."session" ("id", "token_sha256", "person_id", "acting_as", "way", "device", "is_new_device", "created_at", "proven_at", "last_seen_at", "expires_at")
  values ($…, access.clock(), access.clock(), access.clock(), access.clock() + make_interval(hours => $::int));

insert into "identity"."sign_on" ("issuer", "subject", "person_id", "linked_at")
  values ($…, access.clock())
  on conflict do nothing;

insert into "library"."paper_hold" ("id", "body", "text", "person", "reason", "audience", "at", "ended_at", "ended_by", "end_reason")
  values ($…);

insert into "library"."paper_purge" ("report", "request", "person", "entries_erased", "audience", "reason", "keys", "at")
  values ($…);

insert into "library"."paper_report" ("received_at", "text", "body", "symbol", "participant", "name", "sha256", "size_bytes", "marking", "exercise", "id", "kind", "paper", "became", "person", "reason", "audience", "at")
  values ($…);

insert into "library"."paper_report" ("text", "participant", "name", "sha256", "received_at", "body", "symbol", "marking", "exercise", "size_bytes", "id", "kind", "paper", "became", "person", "reason", "audience", "at")
  values ($…);

insert into "library"."paper_restoration" ("report", "person", "reason", "audience", "at")
  values ($…);

insert into "mail"."calendar_entry" ("key", "uid", "sequence", "summary", "location", "starts_at", "ends_at", "cancelled_at", "audience")
  values ($…);

insert into "mail"."content" ("message", "language", "text", "calendar", "is_secret", "audience")
  values ($…);

insert into "mail"."delivery" ("message", "attempt", "at", "outcome", "response", "audience")
  values ($…);

insert into "mail"."letter" ("number", "year", "ordinal", "kind", "subject_key", "is_exercise", "zone", "audience", "written_at")
  values ($…);

insert into "mail"."letter_copy" ("id", "letter", "language", "participant", "person", "name", "message", "audience", "channel")
  values ($…);

insert into "mail"."letter_copy" ("letter", "language", "participant", "person", "name", "channel", "audience", "id", "message")
  values ($…);

insert into "mail"."letter_series" ("name", "last")
  values ($…)
  on conflict ("name") do update
  set "last" = "mail"."letter_series"."last" + $
  returning "last";

insert into "mail"."letter_version" ("subject", "text", "letter", "language", "pdf", "sha256", "audience")
  values ($…);

insert into "mail"."message" ("id", "created_at", "address", "person", "subject", "kind", "subject_key", "audience", "is_exercise", "again_of")
  values ($…);

insert into "meetings"."cancellation" ("meeting", "id", "at", "person", "audience")
  values ($…);

insert into "meetings"."change_reason" ("change", "reason", "audience")
  values ($…);

insert into "meetings"."conference" ("ordinal", "body", "starts_on", "ends_on", "city", "host", "attendance", "note", "sources", "id", "audience")
  values ($…);

insert into "meetings"."meeting" ("id", "body", "title", "ordinal", "ordinal_basis", "starts_on", "ends_on", "place", "host", "mode", "note", "sources", "starts_at", "ends_at", "zone", "convened_at", "convened_by", "exercise", "audience")
  values ($…);

insert into "meetings"."meeting" ("id", "body", "title", "starts_at", "ends_at", "zone", "place", "mode", "exercise", "convened_at", "convened_by", "audience", "starts_on", "ends_on", "ordinal", "ordinal_basis", "host", "note", "sources")
  values ($…);

insert into "meetings"."move" ("id", "meeting", "number", "was_starts_at", "was_ends_at", "was_zone", "was_place", "at", "person", "audience")
  values ($…);

insert into "meetings"."outcome_document" ("id", "kind", "title", "authority", "verb", "verb_of", "attached_to", "sources", "conference", "position", "also_reported", "audience")
  values ($…);

insert into "meetings"."presence" ("id", "meeting", "participant", "recorded_at", "recorded_by", "withdrawn_at", "audience")
  values ($…);

insert into "record"."entry" ("position", "audience", "kind", "subject", "path", "leaf")
  values ($…);

insert into "record"."payload" ("position", "audience", "bytes")
  values ($…);

insert into "registry"."appointment" ("id", "person", "role", "participant", "body", "from_at", "until_at", "appointed_by", "audience", "ended_by", "succeeds")
  values ($…);

insert into "registry"."appointment" ("id", "person", "role", "participant", "body", "from_at", "until_at", "appointed_by", "succeeds", "audience", "ended_by")
  values ($…);

insert into "registry"."confirmation" ("participant", "confirmed_at", "confirmed_by", "ground", "audience")
  values ($…);

insert into "registry"."contact" ("person", "email", "audience")
  values ($…);

insert into "registry"."forum" ("name", "short_name", "invented", "established", "legal_nature", "description", "sources", "member_states", "member_organisations", "observer_states", "observer_organisations", "counts_source", "counts_note", "leadership", "coordination", "official_zones", "languages", "drafting", "body_defaults", "audience")
  values ($…);

insert into "registry"."listing" ("person", "field", "value", "audience", "consented_at")
  values ($…)
  on conflict ("person", "field") do update
  set "value" = $, "audience" = $, "consented_at" = $;

insert into "registry"."listing" ("person", "field", "value", "consented_at", "audience")
  values ($…);

insert into "registry"."participant" ("code", "other_codes", "nature", "sort_name", "acronym", "note", "confidence", "exercise_body", "sources", "listed_name", "confirmed", "entered_at", "audience")
  values ($…);

insert into "registry"."past_appointment" ("id", "participant", "role", "body", "person", "source", "entered_at", "holder", "first_on", "last_on", "entered_by", "audience", "withdrawn_at", "withdrawn_by", "withdrawn_why")
  values ($…);

insert into "registry"."person" ("id", "function_label", "participant", "zone", "entered_at", "audience", "language")
  values ($…);

insert into "registry"."status_period" ("status", "basis", "source", "confidence", "id", "participant", "from_on", "until_on", "audience")
  values ($…);

insert into "registry"."suspension" ("appointment", "person", "audience", "id", "from_at", "until_at")
  values ($…);

insert into "registry"."suspension_ground" ("reason", "suspended_by", "by_secretariat", "audience", "suspension", "resumed_by")
  values ($…);

insert into "support"."office" ("body", "name", "acronym", "city", "host", "established", "description", "managers", "guidance", "purposes", "reports", "annual_events", "secondments", "proposals", "resources", "sources", "audience")
  values ($…);

insert into "texts"."ad_ref" ("participant", "due_at", "due_zone", "mark", "confirmed_at", "audience")
  values ($…);

insert into "texts"."adopted" ("text", "body", "kind", "symbol", "title", "exercise", "language", "adopted_at", "adopted_zone", "canonical", "sha256", "signature", "key_id", "released_at", "audience")
  values ($…);

insert into "texts"."attributed_revision" ("text", "number", "snapshot", "audience")
  values ($…);

insert into "texts"."authority" ("text", "participant", "giver", "giver_role", "holder", "until_at", "until_zone", "audience", "id", "given_at", "ended_at", "ended_by")
  values ($…);

insert into "texts"."chair_handover" ("role", "participant", "person", "id", "text", "at", "taken_back_at", "audience")
  values ($…);

insert into "texts"."correction" ("text", "changes", "drafted_by", "audience", "id", "drafted_at")
  values ($…);

insert into "texts"."correction_withdrawal" ("correction", "person", "reason", "audience", "at")
  values ($…);

insert into "texts"."late_ruling" ("proposal", "at", "is_admitted", "ruled_by", "audience")
  values ($…);

insert into "texts"."mark" ("provision", "state", "reason", "id", "text", "at", "by_person", "audience")
  values ($…);

insert into "texts"."no_comment" ("text", "participant", "revision", "at", "audience")
  values ($…);

insert into "texts"."outcome" ("proposal", "resolution", "state", "why", "pieces", "at", "audience")
  values ($…);

insert into "texts"."place" ("provision", "resolution", "position", "at", "audience")
  values ($…);

insert into "texts"."proposal" ("id", "text", "op", "provision", "new_provision", "kind", "submitted_at", "late", "channel", "resolution", "continues", "audience")
  values ($…);

insert into "texts"."proposal_end" ("proposal", "why", "resolution", "id", "at", "audience")
  values ($…);

insert into "texts"."proposal_wording" ("proposal", "version", "against_version", "resolution", "words", "range_from", "range_to", "wish", "at", "audience")
  values ($…);

insert into "texts"."proposal_wording" ("proposal", "version", "resolution", "against_version", "words", "range_from", "range_to", "wish", "at", "audience")
  values ($…);

insert into "texts"."provision" ("id", "text", "position", "kind", "level", "since", "resolution", "audience")
  values ($…);

insert into "texts"."rationale" ("proposal", "words", "audience")
  values ($…);

insert into "texts"."receipt" ("text", "number", "participant", "what", "proposal", "provision", "at", "is_late", "on_authority_of", "audience")
  values ($…);

insert into "texts"."received_file" ("name", "participant", "received_at", "channel", "id", "sha256", "text", "content", "entered_at", "entered_by", "supersedes", "is_note", "withheld_at", "erased_at", "audience")
  values ($…);

insert into "texts"."received_item" ("against_version", "unplaced", "why", "file", "number", "wish", "proposal", "set_aside_at", "placed_at", "audience")
  values ($…);

insert into "texts"."resolution" ("id", "provision", "what", "text", "at", "by_person", "undone_at", "audience")
  values ($…);

insert into "texts"."revision" ("text", "number", "symbol", "issued_at", "issued_by", "sha256", "snapshot", "numbers", "renumbered", "audience")
  values ($…);

insert into "texts"."sponsor" ("proposal", "participant", "is_proposer", "since", "until", "audience")
  values ($…);

insert into "texts"."text" ("body", "kind", "profile", "title", "symbol", "marking", "language", "closes_zone", "id", "closes_at", "exercise", "lot", "audience", "attribution_audience", "version", "receipts", "frozen_by", "created_at", "created_by")
  values ($…);

insert into "texts"."text" ("body", "kind", "title", "symbol", "marking", "language", "closes_zone", "profile", "id", "closes_at", "exercise", "lot", "audience", "attribution_audience", "version", "receipts", "frozen_by", "created_at", "created_by")
  values ($…);

insert into "texts"."waiver" ("rule", "place_from", "place_to", "sha256", "provision", "text", "reason", "person", "audience", "id", "at", "taken_back_at", "taken_back_by")
  values ($…);

insert into "texts"."wording" ("provision", "version", "words", "at", "resolution", "audience")
  values ($…);

insert into "texts"."wording" ("provision", "version", "words", "resolution", "at", "audience")
  values ($…);

insert into acts.done (person, hat, act, key, at, outcome)
  values ($…);

insert into audit.batch select *
  from audit.batch;

insert into audit.event select *
  from audit.event;

insert into events.event (id, at, name, subject, audience, payload)
  values ($…);

insert into record.entry (position, kind, subject, path, leaf, audience)
  values (90, 'text', 'text:gap', '/gap', 'gap', 'public');

rollback;

select "ad_ref"."mark", "ad_ref"."participant", "ad_ref"."due_at", "ad_ref"."due_zone", "ad_ref"."confirmed_at"
  from "texts"."ad_ref" as "ad_ref"
  inner join "texts"."mark" as "mark" on "mark"."id" = "ad_ref"."mark"
  where "mark"."text" = $
  order by "ad_ref"."participant"
  limit $;

select "appointment"."id", "appointment"."person" as "person_id", "person"."function_label", "contact"."email", "appointment"."role", "appointment"."participant", "appointment"."body", "appointment"."from_at", "appointment"."until_at", "suspension"."from_at" as "suspended_at", "appointment"."succeeds", "appointment"."audience"
  from "registry"."appointment" as "appointment"
  inner join "registry"."person" as "person" on "person"."id" = "appointment"."person"
  left join "registry"."contact" as "contact" on "contact"."person" = "person"."id"
  left join "registry"."suspension" as "suspension" on "suspension"."appointment" = "appointment"."id" and "suspension"."until_at" is null
  where "appointment"."id" = $;

select "appointment"."id", "appointment"."person" as "person_id", "person"."function_label", "contact"."email", "appointment"."role", "appointment"."participant", "appointment"."body", "appointment"."from_at", "appointment"."until_at", "suspension"."from_at" as "suspended_at", "appointment"."succeeds", "appointment"."audience"
  from "registry"."appointment" as "appointment"
  inner join "registry"."person" as "person" on "person"."id" = "appointment"."person"
  left join "registry"."contact" as "contact" on "contact"."person" = "person"."id"
  left join "registry"."suspension" as "suspension" on "suspension"."appointment" = "appointment"."id" and "suspension"."until_at" is null
  where "appointment"."participant" = $ and "suspension"."id" is null and "appointment"."from_at" <= access.clock() and ("appointment"."until_at" is null or "appointment"."until_at" > access.clock())
  order by "appointment"."from_at", "appointment"."id"
  limit $;

select "appointment"."id", "appointment"."person" as "person_id", "person"."function_label", "contact"."email", "appointment"."role", "appointment"."participant", "appointment"."body", "appointment"."from_at", "appointment"."until_at", "suspension"."from_at" as "suspended_at", "appointment"."succeeds", "appointment"."audience"
  from "registry"."appointment" as "appointment"
  inner join "registry"."person" as "person" on "person"."id" = "appointment"."person"
  left join "registry"."contact" as "contact" on "contact"."person" = "person"."id"
  left join "registry"."suspension" as "suspension" on "suspension"."appointment" = "appointment"."id" and "suspension"."until_at" is null
  where "appointment"."participant" = $ and ("appointment"."until_at" is null or "appointment"."until_at" > access.clock())
  order by "appointment"."from_at", "appointment"."id"
  limit $;

select "appointment"."id", "appointment"."person" as "person_id", "person"."function_label", "contact"."email", "appointment"."role", "appointment"."participant", "appointment"."body", "appointment"."from_at", "appointment"."until_at", "suspension"."from_at" as "suspended_at", "appointment"."succeeds", "appointment"."audience"
  from "registry"."appointment" as "appointment"
  inner join "registry"."person" as "person" on "person"."id" = "appointment"."person"
  left join "registry"."contact" as "contact" on "contact"."person" = "person"."id"
  left join "registry"."suspension" as "suspension" on "suspension"."appointment" = "appointment"."id" and "suspension"."until_at" is null
  where "appointment"."succeeds" = $ and ("appointment"."until_at" is null or "appointment"."until_at" > greatest(access.clock(), appointment.from_at))
  order by "appointment"."id"
  limit $;

select "appointment"."id", "appointment"."person" as "person_id", "person"."function_label", "contact"."email", "appointment"."role", "appointment"."participant", "appointment"."body", "appointment"."from_at", "appointment"."until_at", "suspension"."from_at" as "suspended_at", "appointment"."succeeds", "appointment"."audience"
  from "registry"."appointment" as "appointment"
  inner join "registry"."person" as "person" on "person"."id" = "appointment"."person"
  left join "registry"."contact" as "contact" on "contact"."person" = "person"."id"
  left join "registry"."suspension" as "suspension" on "suspension"."appointment" = "appointment"."id" and "suspension"."until_at" is null
  where "suspension"."id" is null and "appointment"."from_at" <= access.clock() and ("appointment"."until_at" is null or "appointment"."until_at" > access.clock())
  order by "appointment"."from_at", "appointment"."id"
  limit $;

select "appointment"."id", "appointment"."person" as "person_id", "person"."function_label", "contact"."email", "appointment"."role", "appointment"."participant", "appointment"."body", "appointment"."from_at", "appointment"."until_at", "suspension"."from_at" as "suspended_at", "appointment"."succeeds", "appointment"."audience"
  from "registry"."appointment" as "appointment"
  inner join "registry"."person" as "person" on "person"."id" = "appointment"."person"
  left join "registry"."contact" as "contact" on "contact"."person" = "person"."id"
  left join "registry"."suspension" as "suspension" on "suspension"."appointment" = "appointment"."id" and "suspension"."until_at" is null
  where ("appointment"."until_at" is null or "appointment"."until_at" > access.clock())
  order by "appointment"."from_at", "appointment"."id"
  limit $;

select "appointment"."id", "appointment"."person", "person"."function_label" as "holder", "appointment"."role", "appointment"."body", "appointment"."from_at", "appointment"."until_at"
  from "registry"."appointment" as "appointment"
  inner join "registry"."person" as "person" on "person"."id" = "appointment"."person"
  where "appointment"."participant" = $ and ("appointment"."until_at" is null or "appointment"."until_at" > "appointment"."from_at")
  order by "appointment"."from_at", "appointment"."id"
  limit $;

select "appointment"."person"
  from "registry"."appointment" as "appointment"
  left join "registry"."suspension" as "suspension" on "suspension"."appointment" = "appointment"."id" and "suspension"."until_at" is null
  where "suspension"."id" is null and "appointment"."role" = $ and "appointment"."id" <> $ and "appointment"."from_at" <= access.clock() and ("appointment"."until_at" is null or "appointment"."until_at" > $::timestamptz)
  order by "appointment"."id"
  limit $;

select "argon2id"
  from "identity"."password"
  where "person_id" = $;

select "at"
  from "decisions"."heartbeat";

select "at"
  from "decisions"."heartbeat"
  for update;

select "at"
  from "texts"."no_comment"
  where "text" = $ and "participant" = $ and "revision" = $;

select "attempt", "at", "outcome", "response"
  from "mail"."delivery"
  where "message" = $
  order by "attempt"
  limit $;

select "audience"
  from "decisions"."decision"
  where "number" = $;

select "audience"
  from "mail"."letter"
  where "number" = $;

select "audience"
  from "meetings"."meeting"
  where "id" = $;

select "audience"
  from "texts"."adopted"
  where "text" = $;

select "audience"
  from "texts"."text"
  where "id" = $;

select "base32", "last_step"
  from "identity"."code_secret"
  where "person_id" = $;

select "body"
  from "texts"."adopted"
  where "text" = $;

select "body"
  from "texts"."text"
  where "id" = $;

select "body", "participant", "office", "from_on", "until_on", "in_office", "rotating"
  from "groups"."body_chair"
  order by "body", "position", "id"
  limit $;

select "body", "participant", "office", "from_on", "until_on", "in_office", "rotating"
  from "groups"."body_chair"
  where "body" = $
  order by "body", "position", "id"
  limit $;

select "body", "participant", "seat", "from_on", "until_on"
  from "groups"."body_member"
  order by "body", "id"
  limit $;

select "body", "participant", "seat", "from_on", "until_on"
  from "groups"."body_member"
  where "body" = $
  order by "body", "id"
  limit $;

select "cancellation"."at", "why"."reason"
  from "meetings"."cancellation" as "cancellation"
  left join "meetings"."change_reason" as "why" on "why"."change" = "cancellation"."id"
  where "cancellation"."meeting" = $;

select "changed_at"
  from "identity"."password"
  where "person_id" = $;

select "client_secret"
  from "identity"."provider_secret"
  where "provider" = $;

select "code"
  from "registry"."participant"
  where $ = any (other_codes)
  order by "code"
  limit $;

select "code", "listed_name", "sort_name"
  from "registry"."participant"
  order by "code"
  limit $;

select "content"
  from "texts"."received_file"
  where "text" = $ and "id" = $;

select "content"."calendar"
  from "mail"."message" as "message"
  inner join "mail"."content" as "content" on "content"."message" = "message"."id"
  where "message"."subject_key" = $ and "message"."kind" like $ and "message"."address" like $
  order by "message"."created_at";

select "content"."calendar"
  from "mail"."message" as "message"
  inner join "mail"."content" as "content" on "content"."message" = "message"."id"
  where "message"."subject_key" = $ and "message"."kind" like $ and "message"."address" like $
  order by "message"."created_at" desc;

select "content"."text", "content"."calendar"
  from "mail"."message" as "message"
  inner join "mail"."content" as "content" on "content"."message" = "message"."id"
  where "message"."kind" = $ and "message"."address" like $;

select "copy"."id", "copy"."participant", "copy"."name", "copy"."language", "copy"."channel", "copy"."message", "message"."address", "message"."again_of", "handing"."at" as "handed_at", "handing"."how", "last"."at" as "last_at", "last"."outcome", "last"."response"
  from "mail"."letter_copy" as "copy"
  left join "mail"."message" as "message" on "message"."id" = "copy"."message"
  left join "mail"."letter_handing" as "handing" on "handing"."copy" = "copy"."id"
  left join lateral (select "delivery"."at", "delivery"."outcome", "delivery"."response"
  from "mail"."delivery" as "delivery"
  where "delivery"."message" = "copy"."message"
  order by "delivery"."attempt" desc
  limit $) as "last" on true
  where "copy"."letter" = $
  order by "copy"."position"
  limit $;

select "copy"."person", "copy"."participant", "copy"."name", "copy"."language", "message"."address" as "email"
  from "mail"."letter_copy" as "copy"
  inner join "mail"."letter" as "letter" on "letter"."number" = "copy"."letter"
  left join "mail"."message" as "message" on "message"."id" = "copy"."message"
  where "letter"."subject_key" = $ and "letter"."kind" = $
  order by "copy"."position"
  limit $;

select "correction"."id", "correction"."text", "correction"."changes", "correction"."drafted_at", "correction"."issued_at", "correction"."number", "correction"."symbol", "correction"."sha256", "correction"."canonical"
  from "texts"."correction" as "correction"
  left join "texts"."correction_withdrawal" as "withdrawal" on "withdrawal"."correction" = "correction"."id"
  where "correction"."text" = $ and "correction"."released_at" is null and "withdrawal"."correction" is null;

select "correction"."text"
  from "texts"."correction" as "correction"
  left join "texts"."correction_withdrawal" as "withdrawal" on "withdrawal"."correction" = "correction"."id"
  where "correction"."issued_at" is null and "withdrawal"."correction" is null
  order by "correction"."drafted_at", "correction"."text"
  limit $;

select "created_at", "proven_at", "way"
  from "identity"."session"
  where "id" = $ and "person_id" = $ and "ended_at" is null;

select "credential_id", "label", "created_at", "last_used_at", "transports"
  from "identity"."passkey"
  where "person_id" = $
  order by "created_at", "credential_id"
  limit $;

select "credential_id", "public_key", "counter", "transports"
  from "identity"."passkey"
  where "person_id" = $ and "credential_id" = $;

select "day", "name"
  from "decisions"."holiday"
  where "withdrawn_at" is null
  order by "day"
  limit $;

select "decision"."number", "decision"."sha256"
  from "decisions"."release" as "release"
  inner join "decisions"."decision" as "decision" on "decision"."number" = "release"."decision"
  where "release"."released_at" is null
  order by "release"."ready_at", "release"."decision"
  limit $;

select "decision"."number", "decision"."text", "decision"."body", "decision"."body_name", "decision"."meeting", "decision"."meeting_title", "decision"."verb", "decision"."mode", "decision"."symbol", "decision"."title", "decision"."language", "decision"."exercise", "decision"."sha256", "decision"."decided_at", "decision"."decided_zone", "decision"."statement", "decision"."presiding", "decision"."presiding_role", "decision"."presiding_name", "release"."released_at", "release"."ready_at", "release"."key_id"
  from "decisions"."decision" as "decision"
  left join "decisions"."release" as "release" on "release"."decision" = "decision"."number"
  order by "decision"."decided_at" desc, "decision"."number" desc
  limit $;

select "decision"."number", "decision"."text", "decision"."body", "decision"."body_name", "decision"."meeting", "decision"."meeting_title", "decision"."verb", "decision"."mode", "decision"."symbol", "decision"."title", "decision"."language", "decision"."exercise", "decision"."sha256", "decision"."decided_at", "decision"."decided_zone", "decision"."statement", "decision"."presiding", "decision"."presiding_role", "decision"."presiding_name", "release"."released_at", "release"."ready_at", "release"."key_id"
  from "decisions"."decision" as "decision"
  left join "decisions"."release" as "release" on "release"."decision" = "decision"."number"
  where "decision"."number" = $;

select "decision"."number", "decision"."text", "decision"."body", "decision"."body_name", "decision"."meeting", "decision"."meeting_title", "decision"."verb", "decision"."mode", "decision"."symbol", "decision"."title", "decision"."language", "decision"."exercise", "decision"."sha256", "decision"."decided_at", "decision"."decided_zone", "decision"."statement", "decision"."presiding", "decision"."presiding_role", "decision"."presiding_name", "release"."released_at", "release"."ready_at", "release"."key_id"
  from "decisions"."decision" as "decision"
  left join "decisions"."release" as "release" on "release"."decision" = "decision"."number"
  where "decision"."text" = $;

select "decision"."number", "decision"."text", "decision"."body", "decision"."body_name", "decision"."meeting", "decision"."meeting_title", "decision"."verb", "decision"."mode", "decision"."symbol", "decision"."title", "decision"."language", "decision"."exercise", "decision"."sha256", "decision"."decided_at", "decision"."decided_zone", "decision"."statement", "decision"."presiding", "decision"."presiding_role", "decision"."presiding_name", "release"."released_at", "release"."ready_at", "release"."key_id"
  from "decisions"."decision" as "decision"
  left join "decisions"."release" as "release" on "release"."decision" = "decision"."number"
  where "release"."ready_at" is null
  order by "decision"."decided_at", "decision"."number"
  limit $;

select "email"
  from "registry"."contact"
  order by "email";

select "embargo"."id", "embargo"."until_at", "embargo"."until_zone", "embargo"."at" as "set_at", "embargo"."reason", "lifting"."at" as "lifted_at", "lifting"."reason" as "lift_reason"
  from "decisions"."embargo" as "embargo"
  left join "decisions"."embargo_lifting" as "lifting" on "lifting"."embargo" = "embargo"."id"
  where "embargo"."decision" = $
  order by "embargo"."position" desc
  limit $;

select "end"."proposal", "end"."why", "end"."at", "end"."resolution"
  from "texts"."proposal_end" as "end"
  inner join "texts"."proposal" as "proposal" on "proposal"."id" = "end"."proposal"
  where "proposal"."text" = $ and "end"."at" <= $
  order by "end"."at", "end"."id"
  limit $;

select "ends_at"
  from "access"."grant"
  where "person" = $;

select "entry"."leaf", "entry"."path", "payload"."erased_at"
  from "record"."entry" as "entry"
  inner join "record"."payload" as "payload" on "payload"."position" = "entry"."position"
  order by "entry"."position"
  limit $;

select "entry"."leaf", "payload"."bytes", "payload"."erased_at"
  from "record"."entry" as "entry"
  inner join "record"."payload" as "payload" on "payload"."position" = "entry"."position"
  where "entry"."path" = $;

select "entry"."outcome", count(*) as "messages"
  from (select "message"."id", "message"."created_at", "message"."kind", "message"."subject_key", "message"."address", "message"."subject", "message"."is_exercise", "message"."again_of", "last"."attempt", "last"."at", "last"."outcome", "last"."response"
  from "mail"."message" as "message"
  left join lateral (select "delivery"."attempt", "delivery"."at", "delivery"."outcome", "delivery"."response"
  from "mail"."delivery" as "delivery"
  where "delivery"."message" = "message"."id"
  order by "delivery"."attempt" desc
  limit $) as "last" on true) as "entry"
  group by "entry"."outcome";

select "field", "value", "audience"
  from "registry"."listing"
  where "person" = $
  order by "field"
  limit $;

select "file"."id", "file"."text", "file"."participant", "file"."name", "file"."sha256", "file"."received_at", "text"."body", "text"."symbol", "text"."marking", "text"."exercise", length(file.content) as "size_bytes"
  from "texts"."received_file" as "file"
  inner join "texts"."text" as "text" on "text"."id" = "file"."text"
  where "file"."id" = $ and "file"."withheld_at" is null;

select "from_at", "until_at", "person"
  from "decisions"."outage"
  order by "from_at";

select "from_at", "until_at", "reason"
  from "decisions"."outage"
  order by "from_at" desc, "id"
  limit $;

select "ground", "confirmed_at"
  from "registry"."confirmation"
  where "participant" = $;

select "hat"
  from "access"."grant"
  where "source" = $
  order by "starts_at" desc, "id"
  limit $;

select "id"
  from "access"."grant"
  where "person" = $ and "hat" = $ and "role" in ($…) and ("body" is null or "body" = $) and "starts_at" <= access.clock() and ("ends_at" is null or "ends_at" > access.clock())
  limit $;

select "id"
  from "access"."seat"
  where "body" = $
  limit $;

select "id"
  from "mail"."message"
  where "again_of" = $
  order by "created_at" desc, "id"
  limit $;

select "id"
  from "registry"."appointment"
  where "participant" = $ and "role" = $;

select "id"
  from "registry"."appointment"
  where "person" = $;

select "id"
  from "registry"."appointment"
  where "person" = $ and "role" = $ and "until_at" is null;

select "id"
  from "registry"."person"
  order by "id";

select "id"
  from "texts"."chair_handover"
  where "text" = $ and "person" = $ and "taken_back_at" is null;

select "id"
  from "texts"."text"
  where "id" = $;

select "id"
  from "texts"."text"
  where "id" = $
  for update;

select "id", "body", "text", "at", "person", "reason", "ended_at", "ended_by", "end_reason"
  from "library"."paper_hold"
  order by "position" desc
  limit $;

select "id", "body", "text", "at", "person", "reason", "ended_at", "ended_by", "end_reason"
  from "library"."paper_hold"
  where "body" = $ and "ended_at" is null and ("text" is null or "text" = $)
  order by "position"
  limit $;

select "id", "body", "text", "at", "person", "reason", "ended_at", "ended_by", "end_reason"
  from "library"."paper_hold"
  where "id" = $;

select "id", "decision", "body", "holder", "task", "paragraphs", "due_on", "at"
  from "decisions"."mandate"
  order by "position"
  limit $;

select "id", "decision", "body", "holder", "task", "paragraphs", "due_on", "at"
  from "decisions"."mandate"
  where "decision" = $
  order by "position"
  limit $;

select "id", "function_label"
  from "registry"."person"
  order by "id"
  limit $;

select "id", "function_label"
  from "registry"."person"
  where "participant" = $
  order by "function_label", "id"
  limit $;

select "id", "label", "acting_as", "is_for_grave_acts", "created_at", "last_used_at", "expires_at"
  from "identity"."api_token"
  where "person_id" = $ and "ended_at" is null and "expires_at" > access.clock()
  order by "created_at" desc, "id"
  limit $;

select "id", "name", "acronym", "exercise"
  from "groups"."body"
  where "status" = $
  order by "name", "id"
  limit $;

select "id", "name", "issuer", "client_id", "participants", "entered_at"
  from "identity"."provider"
  where "ended_at" is null
  order by "name", "id"
  limit $;

select "id", "ordinal", "body", "starts_on", "ends_on", "city", "host", "attendance", "note", "sources"
  from "meetings"."conference"
  order by "ordinal" desc
  limit $;

select "id", "ordinal", "body", "starts_on", "ends_on", "city", "host", "attendance", "note", "sources"
  from "meetings"."conference"
  where "ordinal" = $;

select "id", "person_id", "standing", "participants", "audiences", "asked_at", "expires_at", "closed_at", "outcome"
  from "identity"."recovery"
  where "closed_at" is null and "expires_at" > access.clock()
  order by "asked_at", "id"
  limit $;

select "id", "person_id", "standing", "participants", "audiences", "asked_at", "expires_at", "closed_at", "outcome"
  from "identity"."recovery"
  where "id" = $
  for update;

select "id", "person_id", "standing", "participants", "audiences", "asked_at", "expires_at", "closed_at", "outcome"
  from "identity"."recovery"
  where "person_id" = $ and "closed_at" is null and "expires_at" > access.clock()
  limit $;

select "id", "provision", "what", "at"
  from "texts"."resolution"
  where "text" = $ and "at" <= $ and ("undone_at" is null or "undone_at" > $)
  order by "position"
  limit $;

select "id", "public_pem"
  from "decisions"."verifying_key"
  order by "first_used_at", "id"
  limit $;

select "id", "round", "participant", "channel", "message", "evidence", "at"
  from "decisions"."silence_notice"
  where "round" = $
  order by "at", "id"
  limit $;

select "id", "rule", "provision", "place_from", "place_to", "sha256", "reason", "person", "at"
  from "texts"."waiver"
  where "text" = $ and "taken_back_at" is null
  order by "at" desc, "id"
  limit $;

select "id", "supersedes"
  from "texts"."received_file"
  where "text" = $ and "participant" = $
  order by "received_at", "entered_at", "id"
  limit $;

select "id", "text", "participant", "name", "sha256", "channel", "received_at", "entered_at", "supersedes", "is_note", "withheld_at", "erased_at"
  from "texts"."received_file"
  where "text" = $
  order by "received_at" desc, "id"
  limit $;

select "id", "way", "device", "is_new_device", "created_at", "last_seen_at", "expires_at"
  from "identity"."session"
  where "person_id" = $ and "ended_at" is null and "expires_at" > access.clock() and "last_seen_at" > access.clock() - make_interval(hours => $::int)
  order by "created_at" desc, "id"
  limit $;

select "is_allowed", "default_working_days", "minimum_hours"
  from "decisions"."written_rule"
  where "body" = $
  order by "position" desc
  limit $;

select "is_allowed", "requires_consent", "consent_hours", "default_working_days", "minimum_hours", "discloses", "max_outage_minutes", "grace_hours", "region_zones", "regions_minimum"
  from "decisions"."silence_rule"
  where "body" = $
  order by "position" desc
  limit $;

select "issuer", "subject", "linked_at", "last_used_at"
  from "identity"."sign_on"
  where "person_id" = $
  order by "linked_at", "issuer"
  limit $;

select "item"."file", "item"."number", "item"."wish", "item"."against_version", "item"."unplaced", "item"."why", "item"."proposal", "item"."placed_at", "item"."set_aside_at"
  from "texts"."received_item" as "item"
  inner join "texts"."received_file" as "file" on "file"."id" = "item"."file"
  where "file"."text" = $
  order by "item"."file", "item"."number"
  limit $;

select "language", "subject", "text", "sha256", "pdf" is not null as "has_pdf"
  from "mail"."letter_version"
  where "letter" = $
  order by "language"
  limit $;

select "language", "text"
  from "mail"."content"
  where "message" = $;

select "last"."message"
  from "mail"."delivery" as "last"
  where "last"."response" = $ and not exists (select "later"."attempt"
  from "mail"."delivery" as "later"
  where "later"."message" = "last"."message" and "later"."attempt" > "last"."attempt")
  order by "last"."at", "last"."message"
  limit $;

select "leaf"
  from "record"."entry"
  order by "position" desc
  limit $;

select "letter", "language", "participant", "person", "name", "channel", "audience"
  from "mail"."letter_copy"
  where "message" = $;

select "letter"."number", "letter"."kind", "letter"."subject_key", "letter"."is_exercise", "letter"."written_at", "letter"."zone", "version"."subject"
  from "mail"."letter" as "letter"
  inner join "mail"."letter_version" as "version" on "version"."letter" = "letter"."number" and "version"."language" = $
  order by "letter"."written_at" desc, "letter"."ordinal" desc, "letter"."number"
  limit $;

select "letter"."number", "letter"."kind", "letter"."subject_key", "letter"."is_exercise", "letter"."written_at", "letter"."zone", "version"."subject"
  from "mail"."letter" as "letter"
  inner join "mail"."letter_version" as "version" on "version"."letter" = "letter"."number" and "version"."language" = $
  where "letter"."number" = $;

select "letter"."number", "letter"."kind", "letter"."subject_key", "letter"."is_exercise", "letter"."written_at", "letter"."zone", "version"."subject"
  from "mail"."letter" as "letter"
  inner join "mail"."letter_version" as "version" on "version"."letter" = "letter"."number" and "version"."language" = $
  where "letter"."subject_key" = $
  order by "letter"."written_at" desc, "letter"."ordinal" desc, "letter"."number"
  limit $;

select "link"."kind", "later"."number" as "later", "later"."title" as "later_title", "later"."decided_at" as "later_at", "later"."decided_zone" as "later_zone", "earlier"."number" as "earlier", "earlier"."title" as "earlier_title", "earlier"."decided_at" as "earlier_at", "earlier"."decided_zone" as "earlier_zone"
  from "decisions"."link" as "link"
  inner join "decisions"."decision" as "later" on "later"."number" = "link"."decision"
  inner join "decisions"."decision" as "earlier" on "earlier"."number" = "link"."other"
  order by "later"."decided_at", "later"."number", "earlier"."number", "link"."kind"
  limit $;

select "link"."kind", "later"."number" as "later", "later"."title" as "later_title", "later"."decided_at" as "later_at", "later"."decided_zone" as "later_zone", "earlier"."number" as "earlier", "earlier"."title" as "earlier_title", "earlier"."decided_at" as "earlier_at", "earlier"."decided_zone" as "earlier_zone"
  from "decisions"."link" as "link"
  inner join "decisions"."decision" as "later" on "later"."number" = "link"."decision"
  inner join "decisions"."decision" as "earlier" on "earlier"."number" = "link"."other"
  where ("link"."decision" = $ or "link"."other" = $)
  order by "later"."decided_at", "later"."number", "earlier"."number", "link"."kind"
  limit $;

select "marking"
  from "texts"."text"
  where "id" = $;

select "meeting"."id", "meeting"."body", "meeting"."title", "meeting"."starts_at", "meeting"."ends_at", "meeting"."zone", "meeting"."starts_on", "meeting"."ends_on", "meeting"."place", "meeting"."host", "meeting"."mode", "meeting"."ordinal", "meeting"."ordinal_basis", "meeting"."exercise", "meeting"."note", "meeting"."sources", "cancellation"."at" as "cancelled_at", "last"."number", "last"."was_starts_at", "last"."was_ends_at", "last"."was_zone", "last"."was_place"
  from "meetings"."meeting" as "meeting"
  left join "meetings"."cancellation" as "cancellation" on "cancellation"."meeting" = "meeting"."id"
  left join lateral (select "move"."number", "move"."was_starts_at", "move"."was_ends_at", "move"."was_zone", "move"."was_place"
  from "meetings"."move" as "move"
  where "move"."meeting" = "meeting"."id"
  order by "move"."number" desc
  limit $) as "last" on true
  order by "meeting"."starts_on" desc, "meeting"."id" desc
  limit $;

select "meeting"."id", "meeting"."body", "meeting"."title", "meeting"."starts_at", "meeting"."ends_at", "meeting"."zone", "meeting"."starts_on", "meeting"."ends_on", "meeting"."place", "meeting"."host", "meeting"."mode", "meeting"."ordinal", "meeting"."ordinal_basis", "meeting"."exercise", "meeting"."note", "meeting"."sources", "cancellation"."at" as "cancelled_at", "last"."number", "last"."was_starts_at", "last"."was_ends_at", "last"."was_zone", "last"."was_place"
  from "meetings"."meeting" as "meeting"
  left join "meetings"."cancellation" as "cancellation" on "cancellation"."meeting" = "meeting"."id"
  left join lateral (select "move"."number", "move"."was_starts_at", "move"."was_ends_at", "move"."was_zone", "move"."was_place"
  from "meetings"."move" as "move"
  where "move"."meeting" = "meeting"."id"
  order by "move"."number" desc
  limit $) as "last" on true
  where "meeting"."body" = $
  order by "meeting"."starts_on" desc, "meeting"."id" desc
  limit $;

select "meeting"."id", "meeting"."body", "meeting"."title", "meeting"."starts_at", "meeting"."ends_at", "meeting"."zone", "meeting"."starts_on", "meeting"."ends_on", "meeting"."place", "meeting"."host", "meeting"."mode", "meeting"."ordinal", "meeting"."ordinal_basis", "meeting"."exercise", "meeting"."note", "meeting"."sources", "cancellation"."at" as "cancelled_at", "last"."number", "last"."was_starts_at", "last"."was_ends_at", "last"."was_zone", "last"."was_place"
  from "meetings"."meeting" as "meeting"
  left join "meetings"."cancellation" as "cancellation" on "cancellation"."meeting" = "meeting"."id"
  left join lateral (select "move"."number", "move"."was_starts_at", "move"."was_ends_at", "move"."was_zone", "move"."was_place"
  from "meetings"."move" as "move"
  where "move"."meeting" = "meeting"."id"
  order by "move"."number" desc
  limit $) as "last" on true
  where "meeting"."id" = $;

select "meeting"."id", "meeting"."body", "meeting"."title", "meeting"."starts_at", "meeting"."ends_at", "meeting"."zone", "meeting"."starts_on", "meeting"."ends_on", "meeting"."place", "meeting"."host", "meeting"."mode", "meeting"."ordinal", "meeting"."ordinal_basis", "meeting"."exercise", "meeting"."note", "meeting"."sources", "cancellation"."at" as "cancelled_at", "last"."number", "last"."was_starts_at", "last"."was_ends_at", "last"."was_zone", "last"."was_place"
  from "meetings"."meeting" as "meeting"
  left join "meetings"."cancellation" as "cancellation" on "cancellation"."meeting" = "meeting"."id"
  left join lateral (select "move"."number", "move"."was_starts_at", "move"."was_ends_at", "move"."was_zone", "move"."was_place"
  from "meetings"."move" as "move"
  where "move"."meeting" = "meeting"."id"
  order by "move"."number" desc
  limit $) as "last" on true
  where coalesce(meeting.ends_at, meeting.starts_at) > $ and "meeting"."body" = $
  order by "meeting"."starts_at", "meeting"."id"
  limit $;

select "meeting"."id", "meeting"."body", "meeting"."title", "meeting"."starts_at", "meeting"."ends_at", "meeting"."zone", "meeting"."starts_on", "meeting"."ends_on", "meeting"."place", "meeting"."host", "meeting"."mode", "meeting"."ordinal", "meeting"."ordinal_basis", "meeting"."exercise", "meeting"."note", "meeting"."sources", "cancellation"."at" as "cancelled_at", "last"."number", "last"."was_starts_at", "last"."was_ends_at", "last"."was_zone", "last"."was_place"
  from "meetings"."meeting" as "meeting"
  left join "meetings"."cancellation" as "cancellation" on "cancellation"."meeting" = "meeting"."id"
  left join lateral (select "move"."number", "move"."was_starts_at", "move"."was_ends_at", "move"."was_zone", "move"."was_place"
  from "meetings"."move" as "move"
  where "move"."meeting" = "meeting"."id"
  order by "move"."number" desc
  limit $) as "last" on true
  where coalesce(meeting.ends_at, meeting.starts_at) > $
  order by "meeting"."starts_at", "meeting"."id"
  limit $;

select "message", "participant", "confirmed_at"
  from "decisions"."silence_joint"
  where "message" in ($…)
  order by "message", "participant"
  limit $;

select "message", "participant", "name", "media_type", "size_bytes", "sha256", "erased_at", "withheld_at"
  from "decisions"."silence_evidence"
  where "message" in ($…)
  order by "message"
  limit $;

select "message", "participant", "name", "media_type", "size_bytes", "sha256", "erased_at", "withheld_at", "content"
  from "decisions"."silence_evidence"
  where "message" = $ and "message" in (select "said"."id"
  from "decisions"."silence_message" as "said"
  inner join "decisions"."silence_round" as "round" on "round"."id" = "said"."round"
  where "round"."text" = $);

select "message"."address", "message"."subject", "content"."language", "content"."text"
  from "mail"."message" as "message"
  inner join "mail"."content" as "content" on "content"."message" = "message"."id"
  where "message"."kind" = $;

select "message"."address", "message"."subject", "content"."text"
  from "mail"."message" as "message"
  inner join "mail"."content" as "content" on "content"."message" = "message"."id"
  where "message"."kind" = $
  order by "message"."address";

select "message"."id", "message"."address", "message"."subject", "message"."audience", "content"."language", "content"."text", "content"."calendar", "content"."is_secret", "last"."attempt", "last"."outcome", "last"."response"
  from "mail"."message" as "message"
  inner join "mail"."content" as "content" on "content"."message" = "message"."id"
  left join lateral (select "delivery"."attempt", "delivery"."outcome", "delivery"."response"
  from "mail"."delivery" as "delivery"
  where "delivery"."message" = "message"."id"
  order by "delivery"."attempt" desc
  limit $) as "last" on true
  where "message"."id" = $;

select "message"."id", "message"."created_at", "message"."kind", "message"."subject_key", "message"."address", "message"."subject", "message"."is_exercise", "message"."again_of", "last"."attempt", "last"."at", "last"."outcome", "last"."response"
  from "mail"."message" as "message"
  left join lateral (select "delivery"."attempt", "delivery"."at", "delivery"."outcome", "delivery"."response"
  from "mail"."delivery" as "delivery"
  where "delivery"."message" = "message"."id"
  order by "delivery"."attempt" desc
  limit $) as "last" on true
  order by "message"."created_at" desc, "message"."id"
  limit $;

select "message"."id", "message"."created_at", "message"."kind", "message"."subject_key", "message"."address", "message"."subject", "message"."is_exercise", "message"."again_of", "last"."attempt", "last"."at", "last"."outcome", "last"."response"
  from "mail"."message" as "message"
  left join lateral (select "delivery"."attempt", "delivery"."at", "delivery"."outcome", "delivery"."response"
  from "mail"."delivery" as "delivery"
  where "delivery"."message" = "message"."id"
  order by "delivery"."attempt" desc
  limit $) as "last" on true
  where "last"."outcome" = $
  order by "message"."created_at" desc, "message"."id"
  limit $;

select "message"."id", "message"."created_at", "message"."kind", "message"."subject_key", "message"."address", "message"."subject", "message"."is_exercise", "message"."again_of", "last"."attempt", "last"."at", "last"."outcome", "last"."response"
  from "mail"."message" as "message"
  left join lateral (select "delivery"."attempt", "delivery"."at", "delivery"."outcome", "delivery"."response"
  from "mail"."delivery" as "delivery"
  where "delivery"."message" = "message"."id"
  order by "delivery"."attempt" desc
  limit $) as "last" on true
  where "last"."outcome" is null and ("message"."created_at" < $ or ("message"."created_at" = $ and "message"."id" > $))
  order by "message"."created_at" desc, "message"."id"
  limit $;

select "message"."id", "message"."created_at", "message"."kind", "message"."subject_key", "message"."address", "message"."subject", "message"."is_exercise", "message"."again_of", "last"."attempt", "last"."at", "last"."outcome", "last"."response"
  from "mail"."message" as "message"
  left join lateral (select "delivery"."attempt", "delivery"."at", "delivery"."outcome", "delivery"."response"
  from "mail"."delivery" as "delivery"
  where "delivery"."message" = "message"."id"
  order by "delivery"."attempt" desc
  limit $) as "last" on true
  where "last"."outcome" is null
  order by "message"."created_at" desc, "message"."id"
  limit $;

select "message"."id", "message"."created_at", "message"."kind", "message"."subject_key", "message"."address", "message"."subject", "message"."is_exercise", "message"."again_of", "last"."attempt", "last"."at", "last"."outcome", "last"."response"
  from "mail"."message" as "message"
  left join lateral (select "delivery"."attempt", "delivery"."at", "delivery"."outcome", "delivery"."response"
  from "mail"."delivery" as "delivery"
  where "delivery"."message" = "message"."id"
  order by "delivery"."attempt" desc
  limit $) as "last" on true
  where "message"."id" = $;

select "message"."id", "message"."created_at", "message"."kind", "message"."subject_key", "message"."address", "message"."subject", "message"."is_exercise", "message"."again_of", "last"."attempt", "last"."at", "last"."outcome", "last"."response"
  from "mail"."message" as "message"
  left join lateral (select "delivery"."attempt", "delivery"."at", "delivery"."outcome", "delivery"."response"
  from "mail"."delivery" as "delivery"
  where "delivery"."message" = "message"."id"
  order by "delivery"."attempt" desc
  limit $) as "last" on true
  where "message"."id" in ($…)
  order by "message"."id";

select "message"."id", "message"."received_at", "round"."text", "round"."body", "round"."symbol", "evidence"."participant", "evidence"."name", "evidence"."sha256", "evidence"."size_bytes"
  from "decisions"."silence_evidence" as "evidence"
  inner join "decisions"."silence_message" as "message" on "message"."id" = "evidence"."message"
  inner join "decisions"."silence_round" as "round" on "round"."id" = "message"."round"
  where "evidence"."message" = $ and "evidence"."withheld_at" is null and "evidence"."erased_at" is null;

select "message"."kind", "message"."subject", "content"."text", "content"."calendar"
  from "mail"."message" as "message"
  inner join "mail"."content" as "content" on "content"."message" = "message"."id"
  where "message"."subject_key" like $;

select "message"."person", "message"."audience", "message"."is_exercise", "content"."calendar"
  from "mail"."message" as "message"
  inner join "mail"."content" as "content" on "content"."message" = "message"."id"
  where "message"."id" = $;

select "message"."subject", "content"."text"
  from "mail"."message" as "message"
  inner join "mail"."content" as "content" on "content"."message" = "message"."id"
  where "message"."subject_key" = $;

select "message"."subject", "content"."text", "content"."audience"
  from "mail"."message" as "message"
  inner join "mail"."content" as "content" on "content"."message" = "message"."id";

select "move"."number", "move"."at" as "moved_at", "move"."was_starts_at" as "starts_at", "move"."was_ends_at" as "ends_at", "move"."was_zone" as "zone", "move"."was_place" as "place", "why"."reason"
  from "meetings"."move" as "move"
  left join "meetings"."change_reason" as "why" on "why"."change" = "move"."id"
  where "move"."meeting" = $
  order by "move"."number"
  limit $;

select "name"
  from "decisions"."presence"
  where "decision" = $
  order by "position", "participant"
  limit $;

select "name"
  from "texts"."received_file"
  where "text" = $;

select "name", "audience"
  from "texts"."received_file"
  where "text" = $ and "id" = $;

select "name", "audience", "exercise"
  from "groups"."body"
  where "id" = $;

select "number"
  from "texts"."attributed_revision"
  where "text" = $;

select "number", "issued_at"
  from "texts"."revision"
  where "text" = $
  order by "number"
  limit $;

select "number", "symbol", "issued_at", "numbers"
  from "texts"."revision"
  where "text" = $ and "issued_at" <= $
  order by "number" desc
  limit $;

select "number", "symbol", "issued_at", "sha256", "renumbered"
  from "texts"."revision"
  where "text" = $
  order by "number" desc
  limit $;

select "outcome"."proposal", "outcome"."resolution", "outcome"."state", "outcome"."why", "outcome"."pieces", "outcome"."at"
  from "texts"."outcome" as "outcome"
  inner join "texts"."resolution" as "resolution" on "resolution"."id" = "outcome"."resolution"
  where "resolution"."text" = $ and "outcome"."at" <= $
  order by "resolution"."position"
  limit $;

select "participant"
  from "decisions"."silence_elector"
  where "round" = $
  order by "position", "participant"
  limit $;

select "participant"
  from "decisions"."silence_notice"
  where "round" = $
  order by "participant"
  limit $;

select "participant"
  from "decisions"."written_elector"
  where "round" = $
  order by "position", "participant"
  limit $;

select "participant"
  from "meetings"."presence"
  where "meeting" = $ and "withdrawn_at" is null
  order by "participant"
  limit $;

select "participant", "person", "at", "reason"
  from "decisions"."evidence_key"
  where "message" = $
  order by "position"
  limit $;

select "participant", "status", "from_on", "until_on", "basis", "source"
  from "registry"."status_period"
  order by "participant", "from_on" asc nulls first, "id"
  limit $;

select "participant", "status", "from_on", "until_on", "basis", "source"
  from "registry"."status_period"
  where "participant" = $
  order by "participant", "from_on" asc nulls first, "id"
  limit $;

select "participant", "what", "person", "at", "reason"
  from "decisions"."correction_key"
  where "correction" = $
  order by "position"
  limit $;

select "participant", "what", "person", "at", "reason"
  from "decisions"."release_key"
  where "decision" = $
  order by "position"
  limit $;

select "participant", "what", "person", "at", "reason"
  from "decisions"."removal_key"
  where "decision" = $
  order by "position"
  limit $;

select "participant", "what", "person", "at", "reason"
  from "decisions"."silence_key"
  where "round" = $
  order by "position"
  limit $;

select "participant", "what", "person", "at", "reason"
  from "decisions"."written_key"
  where "round" = $
  order by "position"
  limit $;

select "participant", "withdrawn_at"
  from "registry"."past_appointment"
  where "id" = $;

select "past"."id", "past"."person", "past"."holder", "person"."function_label", "past"."role", "past"."body", "past"."first_on", "past"."last_on", "past"."source"
  from "registry"."past_appointment" as "past"
  left join "registry"."person" as "person" on "person"."id" = "past"."person"
  where "past"."participant" = $ and "past"."withdrawn_at" is null
  order by "past"."first_on", "past"."id"
  limit $;

select "pdf", "subject"
  from "mail"."letter_version"
  where "letter" = $ and "language" = $;

select "person"
  from "registry"."appointment"
  where "role" = $;

select "person"
  from "registry"."contact"
  where "email" = $;

select "person", "field", "value"
  from "registry"."listing"
  where "person" in ($…)
  order by "person", "field"
  limit $;

select "person", "role", "participant", "at", "taken_back_at"
  from "texts"."chair_handover"
  where "text" = $
  order by "at", "id"
  limit $;

select "person"."id" as "person_id", "person"."function_label", "contact"."email"
  from "registry"."person" as "person"
  inner join "registry"."contact" as "contact" on "contact"."person" = "person"."id"
  where "person"."participant" = $
  order by "person"."id"
  limit $;

select "person"."id" as "person_id", "person"."function_label", "person"."zone", "person"."language", "person"."participant" as "home", "contact"."email"
  from "registry"."person" as "person"
  left join "registry"."contact" as "contact" on "contact"."person" = "person"."id"
  where "person"."id" in ($…)
  order by "person"."id"
  limit $;

select "person"."participant" as "home", "person"."audience" as "everybody", "contact"."email" as "recorded"
  from "registry"."person" as "person"
  left join "registry"."contact" as "contact" on "contact"."person" = "person"."id"
  where "person"."id" = $;

select "person_id"
  from "identity"."account"
  where "person_id" = $;

select "person_id"
  from "identity"."account"
  where "sign_in_name" = $;

select "person_id", "language", "zone"
  from "identity"."account"
  where "person_id" in ($…)
  order by "person_id"
  limit $;

select "person_id", "sign_in_name", "language", "zone", "created_at", "disabled_at"
  from "identity"."account"
  where "person_id" = $;

select "place"."position"
  from "texts"."place" as "place"
  inner join "texts"."resolution" as "resolution" on "resolution"."id" = "place"."resolution"
  where "resolution"."text" = $ and "place"."position" > $
  order by "place"."position"
  limit $;

select "place"."provision", "place"."resolution", "place"."position"
  from "texts"."place" as "place"
  inner join "texts"."resolution" as "resolution" on "resolution"."id" = "place"."resolution"
  where "resolution"."text" = $ and "place"."at" <= $
  order by "resolution"."position", "place"."provision"
  limit $;

select "position"
  from "record"."entry"
  where "path" = $;

select "position"
  from "texts"."provision"
  where "text" = $ and "position" > $
  order by "position"
  limit $;

select "proposal", "at", "why", "resolution"
  from "texts"."proposal_end"
  where "proposal" in ($…)
  order by "at", "id"
  limit $;

select "proposal", "participant", "since", "until"
  from "texts"."sponsor"
  where "proposal" in ($…)
  order by "is_proposer" desc, "since", "participant"
  limit $;

select "proposal", "words", "wish", "against_version"
  from "texts"."proposal_wording"
  where "proposal" in ($…)
  order by "proposal", "version"
  limit $;

select "proposal"."id", "proposal"."op", "proposal"."provision", "proposal"."new_provision", "proposal"."kind", "proposal"."late", "ruling"."is_admitted", "ruling"."at" as "ruled_at"
  from "texts"."proposal" as "proposal"
  left join "texts"."late_ruling" as "ruling" on "ruling"."proposal" = "proposal"."id"
  where "proposal"."text" = $ and (("proposal"."op" != $ and "proposal"."provision" = $) or "proposal"."new_provision" = $ or "proposal"."id" in (select "end"."proposal"
  from "texts"."proposal_end" as "end"
  where "end"."resolution" = $ and "end"."why" in ($…)) or "proposal"."id" in (select "carried"."proposal"
  from "texts"."proposal_wording" as "carried"
  inner join "texts"."proposal" as "on" on "on"."id" = "carried"."proposal"
  where "on"."text" = $ and "carried"."wish"->>'provisionId' = $))
  order by "proposal"."submitted_at", "proposal"."id"
  limit $;

select "provider"
  from "identity"."provider_secret";

select "provision"
  from "texts"."place"
  limit $;

select "rationale"."words"
  from "texts"."rationale" as "rationale"
  inner join "texts"."proposal" as "proposal" on "proposal"."id" = "rationale"."proposal"
  where "proposal"."text" = $;

select "recovery_id", "channel", "whom", "checked_at", "person_id", "recorded_at"
  from "identity"."recovery_check"
  where "recovery_id" in ($…)
  order by "recovery_id"
  limit $;

select "recovery_id", "person_id", "capacity", "at"
  from "identity"."recovery_confirmation"
  where "recovery_id" in ($…)
  order by "at", "person_id"
  limit $;

select "released_at"
  from "texts"."adopted"
  where "text" = $;

select "report".*, "restoration"."at" as "restored_at", "restoration"."person" as "restored_by", "restoration"."reason" as "restored_reason", "purge"."at" as "purged_at", "purge"."person" as "purged_by", "purge"."reason" as "purged_reason", "purge"."keys", "purge"."request", "purge"."entries_erased"
  from "library"."paper_report" as "report"
  left join "library"."paper_restoration" as "restoration" on "restoration"."report" = "report"."id"
  left join "library"."paper_purge" as "purge" on "purge"."report" = "report"."id"
  order by "report"."position" desc
  limit $;

select "report".*, "restoration"."at" as "restored_at", "restoration"."person" as "restored_by", "restoration"."reason" as "restored_reason", "purge"."at" as "purged_at", "purge"."person" as "purged_by", "purge"."reason" as "purged_reason", "purge"."keys", "purge"."request", "purge"."entries_erased"
  from "library"."paper_report" as "report"
  left join "library"."paper_restoration" as "restoration" on "restoration"."report" = "report"."id"
  left join "library"."paper_purge" as "purge" on "purge"."report" = "report"."id"
  where "report"."id" = $;

select "report".*, "restoration"."at" as "restored_at", "restoration"."person" as "restored_by", "restoration"."reason" as "restored_reason", "purge"."at" as "purged_at", "purge"."person" as "purged_by", "purge"."reason" as "purged_reason", "purge"."keys", "purge"."request", "purge"."entries_erased"
  from "library"."paper_report" as "report"
  left join "library"."paper_restoration" as "restoration" on "restoration"."report" = "report"."id"
  left join "library"."paper_purge" as "purge" on "purge"."report" = "report"."id"
  where "report"."kind" = $ and "report"."paper" = $
  order by "report"."position"
  limit $;

select "request", "person", "at"
  from "groups"."key_use"
  where "request" in ($…)
  order by "request"
  limit $;

select "request", "what", "participant", "person", "at", "reason"
  from "groups"."key_turn"
  where "request" in ($…)
  order by "position"
  limit $;

select "role", "appointed_by"
  from "registry"."appointment"
  where "person" = $ and ("until_at" is null or "until_at" > access.clock())
  order by "id"
  limit $;

select "round".*
  from "decisions"."silence_round" as "round"
  where not exists (select "step"."id"
  from "decisions"."silence_step" as "step"
  where "step"."round" = "round"."id" and "step"."state" in ($…))
  order by "round"."drafted_at", "round"."id"
  limit $;

select "round".*
  from "decisions"."written_round" as "round"
  where not exists (select "step"."id"
  from "decisions"."written_step" as "step"
  where "step"."round" = "round"."id" and "step"."state" in ($…))
  order by "round"."drafted_at", "round"."id"
  limit $;

select "sha256"
  from "identity"."one_time_secret"
  where "person_id" = $ and "purpose" = $ and "used_at" is null and "expires_at" > access.clock()
  limit $;

select "snapshot"
  from "texts"."attributed_revision"
  where "text" = $ and "number" = $;

select "snapshot"
  from "texts"."revision"
  where "text" = $ and "number" = $;

select "snapshot", "renumbered"
  from "texts"."revision"
  where "text" = $ and "issued_at" <= $
  order by "number"
  limit $;

select "snapshot", "renumbered"
  from "texts"."revision"
  where "text" = $
  order by "number"
  limit $;

select "sponsor"."participant"
  from "texts"."sponsor" as "sponsor"
  inner join "texts"."proposal" as "proposal" on "proposal"."id" = "sponsor"."proposal"
  where "proposal"."text" = $;

select "sponsor"."proposal", "sponsor"."participant"
  from "texts"."sponsor" as "sponsor"
  inner join "texts"."proposal" as "proposal" on "proposal"."id" = "sponsor"."proposal"
  where "proposal"."text" = $ and "sponsor"."since" <= $ and ("sponsor"."until" is null or "sponsor"."until" > $)
  order by "sponsor"."is_proposer" desc, "sponsor"."since", "sponsor"."participant"
  limit $;

select "statement"."id", "statement"."text", "statement"."kind", "statement"."participant", "statement"."name", "statement"."provisions", "statement"."language", "statement"."words", "statement"."received_at", "withdrawal"."at" as "withdrawn_at", "receipt"."channel", "receipt"."evidence"
  from "decisions"."statement" as "statement"
  left join "decisions"."statement_withdrawal" as "withdrawal" on "withdrawal"."statement" = "statement"."id"
  left join "decisions"."statement_receipt" as "receipt" on "receipt"."statement" = "statement"."id" and "receipt"."what" = $
  where "statement"."text" = $ and "statement"."id" = $;

select "statement"."id", "statement"."text", "statement"."kind", "statement"."participant", "statement"."name", "statement"."provisions", "statement"."language", "statement"."words", "statement"."received_at", "withdrawal"."at" as "withdrawn_at", "receipt"."channel", "receipt"."evidence"
  from "decisions"."statement" as "statement"
  left join "decisions"."statement_withdrawal" as "withdrawal" on "withdrawal"."statement" = "statement"."id"
  left join "decisions"."statement_receipt" as "receipt" on "receipt"."statement" = "statement"."id" and "receipt"."what" = $
  where "statement"."text" = $
  order by "statement"."received_at", "statement"."position"
  limit $;

select "step"."state"
  from "decisions"."written_step" as "step"
  inner join "decisions"."written_round" as "round" on "round"."id" = "step"."round"
  where "round"."text" = $
  order by "step"."position";

select "strategy", "id", "number", "name"
  from "commitments"."area"
  order by "strategy", "number"
  limit $;

select "subject", "person"
  from "mail"."message"
  where "kind" = $ and "subject_key" = $;

select "suspension"."id", "suspension"."appointment", "suspension"."from_at", "suspension"."until_at", "ground"."reason", "ground"."suspended_by", "ground"."by_secretariat", "ground"."resumed_by"
  from "registry"."suspension" as "suspension"
  left join "registry"."suspension_ground" as "ground" on "ground"."suspension" = "suspension"."id"
  where "suspension"."appointment" = $ and "suspension"."until_at" is null;

select "suspension"."id", "suspension"."appointment", "suspension"."from_at", "suspension"."until_at", "ground"."reason", "ground"."suspended_by", "ground"."by_secretariat", "ground"."resumed_by"
  from "registry"."suspension" as "suspension"
  left join "registry"."suspension_ground" as "ground" on "ground"."suspension" = "suspension"."id"
  where "suspension"."appointment" = $
  order by "suspension"."from_at", "suspension"."id"
  limit $;

select "suspension"."id", "suspension"."appointment", "suspension"."from_at", "suspension"."until_at", "ground"."reason", "ground"."suspended_by", "ground"."by_secretariat", "ground"."resumed_by"
  from "registry"."suspension" as "suspension"
  left join "registry"."suspension_ground" as "ground" on "ground"."suspension" = "suspension"."id"
  where "suspension"."person" = $ and "suspension"."until_at" is null
  order by "suspension"."id"
  limit $;

select "symbol"
  from "decisions"."decision"
  order by "symbol"
  limit $;

select "symbol"
  from "texts"."text"
  where "id" <> $ and "marking" <> $
  order by "id"
  limit $;

select "text"
  from "texts"."adopted"
  where "text" = $;

select "text"
  from "texts"."correction"
  where "issued_at" is not null and "released_at" is null
  order by "issued_at", "text"
  limit $;

select "text", "body", "kind", "symbol", "title", "exercise", "language", "adopted_at", "adopted_zone", "sha256", "signature", "key_id", "released_at", "audience"
  from "texts"."adopted"
  order by "adopted_at" desc, "text"
  limit $;

select "text", "erased_at"
  from "mail"."content"
  where "message" = $;

select "text"."id", "text"."title", "text"."symbol", "text"."closes_at", "text"."closes_zone", (select count(*) as "count"
  from "texts"."proposal" as "proposal"
  left join "texts"."late_ruling" as "ruling" on "ruling"."proposal" = "proposal"."id"
  left join "texts"."proposal_end" as "end" on "end"."proposal" = "proposal"."id"
  where "proposal"."text" = "text"."id" and "proposal"."late" = $ and "ruling"."proposal" is null and "end"."proposal" is null) as "late_waiting"
  from "texts"."text" as "text"
  left join "texts"."adopted" as "adopted" on "adopted"."text" = "text"."id"
  where "adopted"."text" is null
  order by "text"."closes_at", "text"."id"
  limit $;

select "texts"."wording"."version"
  from "texts"."wording"
  inner join "texts"."provision" on "texts"."provision"."id" = "texts"."wording"."provision"
  where "texts"."provision"."id" = $ and "texts"."provision"."text" = $
  order by "texts"."wording"."version" desc
  limit $;

select "title", "exercise", "audience"
  from "decisions"."decision"
  where "number" = $;

select "title", "exercise", "audience", "attribution_audience", "marking"
  from "texts"."text"
  where "id" = $;

select "version", "words", "at", "resolution"
  from "texts"."wording"
  where "provision" = $
  order by "version"
  limit $;

select "version"."letter", "version"."subject", "version"."pdf"
  from "mail"."letter_copy" as "copy"
  inner join "mail"."letter_version" as "version" on "version"."letter" = "copy"."letter" and "version"."language" = "copy"."language"
  where "copy"."message" = $;

select "wording"."proposal", "wording"."version", "wording"."words", "wording"."range_from", "wording"."range_to", "wording"."wish", "wording"."against_version", "wording"."resolution", "proposal"."op", "proposal"."provision", "proposal"."new_provision", "proposal"."kind"
  from "texts"."proposal_wording" as "wording"
  inner join "texts"."proposal" as "proposal" on "proposal"."id" = "wording"."proposal"
  where "wording"."proposal" in ($…)
  order by "wording"."version"
  limit $;

select "wording"."provision", "wording"."version", "wording"."words", "wording"."resolution"
  from "texts"."wording" as "wording"
  where "wording"."provision" in ($…)
  order by "wording"."version"
  limit $;

select "wording"."words"
  from "texts"."proposal_wording" as "wording"
  inner join "texts"."proposal" as "proposal" on "proposal"."id" = "wording"."proposal"
  where "proposal"."text" = $;

select "words"
  from "texts"."wording"
  where "provision" = $ and "version" = $;

select "words", "audience"
  from "decisions"."statement";

select 'commitments.area' as "table", array[audience] as opened_by, count(*)::int as count
  from commitments.area
  group by 2
  union all select 'commitments.strategy' as "table", array[audience] as opened_by, count(*)::int as count
  from commitments.strategy
  group by 2
  union all select 'decisions.correction_key' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.correction_key
  group by 2
  union all select 'decisions.decision' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.decision
  group by 2
  union all select 'decisions.embargo' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.embargo
  group by 2
  union all select 'decisions.embargo_lifting' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.embargo_lifting
  group by 2
  union all select 'decisions.evidence_key' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.evidence_key
  group by 2
  union all select 'decisions.heartbeat' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.heartbeat
  group by 2
  union all select 'decisions.holiday' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.holiday
  group by 2
  union all select 'decisions.link' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.link
  group by 2
  union all select 'decisions.mandate' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.mandate
  group by 2
  union all select 'decisions.objection' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.objection
  group by 2
  union all select 'decisions.outage' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.outage
  group by 2
  union all select 'decisions.presence' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.presence
  group by 2
  union all select 'decisions.question' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.question
  group by 2
  union all select 'decisions.release' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.release
  group by 2
  union all select 'decisions.release_key' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.release_key
  group by 2
  union all select 'decisions.removal_key' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.removal_key
  group by 2
  union all select 'decisions.silence_elector' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.silence_elector
  group by 2
  union all select 'decisions.silence_evidence' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.silence_evidence
  group by 2
  union all select 'decisions.silence_extension' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.silence_extension
  group by 2
  union all select 'decisions.silence_joint' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.silence_joint
  group by 2
  union all select 'decisions.silence_key' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.silence_key
  group by 2
  union all select 'decisions.silence_message' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.silence_message
  group by 2
  union all select 'decisions.silence_notice' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.silence_notice
  group by 2
  union all select 'decisions.silence_round' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.silence_round
  group by 2
  union all select 'decisions.silence_rule' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.silence_rule
  group by 2
  union all select 'decisions.silence_step' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.silence_step
  group by 2
  union all select 'decisions.statement' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.statement
  group by 2
  union all select 'decisions.statement_receipt' as "table", array[audience, delegation_audience] as opened_by, count(*)::int as count
  from decisions.statement_receipt
  group by 2
  union all select 'decisions.statement_withdrawal' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.statement_withdrawal
  group by 2
  union all select 'decisions.verifying_key' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.verifying_key
  group by 2
  union all select 'decisions.written_elector' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.written_elector
  group by 2
  union all select 'decisions.written_extension' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.written_extension
  group by 2
  union all select 'decisions.written_key' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.written_key
  group by 2
  union all select 'decisions.written_reply' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.written_reply
  group by 2
  union all select 'decisions.written_round' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.written_round
  group by 2
  union all select 'decisions.written_rule' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.written_rule
  group by 2
  union all select 'decisions.written_step' as "table", array[audience] as opened_by, count(*)::int as count
  from decisions.written_step
  group by 2
  union all select 'events.event' as "table", array[audience] as opened_by, count(*)::int as count
  from events.event
  group by 2
  union all select 'groups.body' as "table", array[audience] as opened_by, count(*)::int as count
  from groups.body
  group by 2
  union all select 'groups.body_chair' as "table", array[audience] as opened_by, count(*)::int as count
  from groups.body_chair
  group by 2
  union all select 'groups.body_member' as "table", array[audience] as opened_by, count(*)::int as count
  from groups.body_member
  group by 2
  union all select 'groups.key_request' as "table", array[audience] as opened_by, count(*)::int as count
  from groups.key_request
  group by 2
  union all select 'groups.key_turn' as "table", array[audience] as opened_by, count(*)::int as count
  from groups.key_turn
  group by 2
  union all select 'groups.key_use' as "table", array[audience] as opened_by, count(*)::int as count
  from groups.key_use
  group by 2
  union all select 'library.paper_hold' as "table", array[audience] as opened_by, count(*)::int as count
  from library.paper_hold
  group by 2
  union all select 'library.paper_purge' as "table", array[audience] as opened_by, count(*)::int as count
  from library.paper_purge
  group by 2
  union all select 'library.paper_report' as "table", array[audience] as opened_by, count(*)::int as count
  from library.paper_report
  group by 2
  union all select 'library.paper_restoration' as "table", array[audience] as opened_by, count(*)::int as count
  from library.paper_restoration
  group by 2
  union all select 'mail.calendar_entry' as "table", array[audience] as opened_by, count(*)::int as count
  from mail.calendar_entry
  group by 2
  union all select 'mail.content' as "table", array[audience] as opened_by, count(*)::int as count
  from mail.content
  group by 2
  union all select 'mail.delivery' as "table", array[audience] as opened_by, count(*)::int as count
  from mail.delivery
  group by 2
  union all select 'mail.letter' as "table", array[audience] as opened_by, count(*)::int as count
  from mail.letter
  group by 2
  union all select 'mail.letter_copy' as "table", array[audience] as opened_by, count(*)::int as count
  from mail.letter_copy
  group by 2
  union all select 'mail.letter_handing' as "table", array[audience] as opened_by, count(*)::int as count
  from mail.letter_handing
  group by 2
  union all select 'mail.letter_version' as "table", array[audience] as opened_by, count(*)::int as count
  from mail.letter_version
  group by 2
  union all select 'mail.message' as "table", array[audience, 'person:' || person] as opened_by, count(*)::int as count
  from mail.message
  group by 2
  union all select 'meetings.cancellation' as "table", array[audience] as opened_by, count(*)::int as count
  from meetings.cancellation
  group by 2
  union all select 'meetings.change_reason' as "table", array[audience] as opened_by, count(*)::int as count
  from meetings.change_reason
  group by 2
  union all select 'meetings.conference' as "table", array[audience] as opened_by, count(*)::int as count
  from meetings.conference
  group by 2
  union all select 'meetings.meeting' as "table", array[audience] as opened_by, count(*)::int as count
  from meetings.meeting
  group by 2
  union all select 'meetings.move' as "table", array[audience] as opened_by, count(*)::int as count
  from meetings.move
  group by 2
  union all select 'meetings.outcome_document' as "table", array[audience] as opened_by, count(*)::int as count
  from meetings.outcome_document
  group by 2
  union all select 'meetings.presence' as "table", array[audience] as opened_by, count(*)::int as count
  from meetings.presence
  group by 2
  union all select 'record.entry' as "table", array[audience] as opened_by, count(*)::int as count
  from record.entry
  group by 2
  union all select 'record.payload' as "table", array[audience] as opened_by, count(*)::int as count
  from record.payload
  group by 2
  union all select 'registry.appointment' as "table", array[audience, 'person:' || person, 'secretariat'] as opened_by, count(*)::int as count
  from registry.appointment
  group by 2
  union all select 'registry.confirmation' as "table", array[audience] as opened_by, count(*)::int as count
  from registry.confirmation
  group by 2
  union all select 'registry.contact' as "table", array[audience, 'person:' || person, 'secretariat'] as opened_by, count(*)::int as count
  from registry.contact
  group by 2
  union all select 'registry.forum' as "table", array[audience] as opened_by, count(*)::int as count
  from registry.forum
  group by 2
  union all select 'registry.listing' as "table", array[audience] as opened_by, count(*)::int as count
  from registry.listing
  group by 2
  union all select 'registry.participant' as "table", array[audience] as opened_by, count(*)::int as count
  from registry.participant
  group by 2
  union all select 'registry.past_appointment' as "table", array[audience, 'person:' || person, 'secretariat'] as opened_by, count(*)::int as count
  from registry.past_appointment
  group by 2
  union all select 'registry.person' as "table", array[audience, 'person:' || id, 'secretariat'] as opened_by, count(*)::int as count
  from registry.person
  group by 2
  union all select 'registry.status_period' as "table", array[audience] as opened_by, count(*)::int as count
  from registry.status_period
  group by 2
  union all select 'registry.suspension' as "table", array[audience, 'person:' || person, 'secretariat'] as opened_by, count(*)::int as count
  from registry.suspension
  group by 2
  union all select 'registry.suspension_ground' as "table", array[audience, 'secretariat'] as opened_by, count(*)::int as count
  from registry.suspension_ground
  group by 2
  union all select 'support.office' as "table", array[audience] as opened_by, count(*)::int as count
  from support.office
  group by 2
  union all select 'texts.ad_ref' as "table", array[audience] as opened_by, count(*)::int as count
  from texts.ad_ref
  group by 2
  union all select 'texts.adopted' as "table", array[audience] as opened_by, count(*)::int as count
  from texts.adopted
  group by 2
  union all select 'texts.attributed_revision' as "table", array[audience] as opened_by, count(*)::int as count
  from texts.attributed_revision
  group by 2
  union all select 'texts.authority' as "table", array[audience] as opened_by, count(*)::int as count
  from texts.authority
  group by 2
  union all select 'texts.chair_handover' as "table", array[audience] as opened_by, count(*)::int as count
  from texts.chair_handover
  group by 2
  union all select 'texts.correction' as "table", array[audience] as opened_by, count(*)::int as count
  from texts.correction
  group by 2
  union all select 'texts.correction_withdrawal' as "table", array[audience] as opened_by, count(*)::int as count
  from texts.correction_withdrawal
  group by 2
  union all select 'texts.late_ruling' as "table", array[audience] as opened_by, count(*)::int as count
  from texts.late_ruling
  group by 2
  union all select 'texts.mark' as "table", array[audience] as opened_by, count(*)::int as count
  from texts.mark
  group by 2
  union all select 'texts.no_comment' as "table", array[audience, 'delegation:' || participant] as opened_by, count(*)::int as count
  from texts.no_comment
  group by 2
  union all select 'texts.outcome' as "table", array[audience] as opened_by, count(*)::int as count
  from texts.outcome
  group by 2
  union all select 'texts.place' as "table", array[audience] as opened_by, count(*)::int as count
  from texts.place
  group by 2
  union all select 'texts.proposal' as "table", array[audience] as opened_by, count(*)::int as count
  from texts.proposal
  group by 2
  union all select 'texts.proposal_end' as "table", array[audience] as opened_by, count(*)::int as count
  from texts.proposal_end
  group by 2
  union all select 'texts.proposal_wording' as "table", array[audience] as opened_by, count(*)::int as count
  from texts.proposal_wording
  group by 2
  union all select 'texts.provision' as "table", array[audience] as opened_by, count(*)::int as count
  from texts.provision
  group by 2
  union all select 'texts.rationale' as "table", array[audience] as opened_by, count(*)::int as count
  from texts.rationale
  group by 2
  union all select 'texts.receipt' as "table", array[audience, 'delegation:' || participant] as opened_by, count(*)::int as count
  from texts.receipt
  group by 2
  union all select 'texts.received_file' as "table", array[audience, 'delegation:' || participant] as opened_by, count(*)::int as count
  from texts.received_file
  group by 2
  union all select 'texts.received_item' as "table", array[audience] as opened_by, count(*)::int as count
  from texts.received_item
  group by 2
  union all select 'texts.resolution' as "table", array[audience] as opened_by, count(*)::int as count
  from texts.resolution
  group by 2
  union all select 'texts.revision' as "table", array[audience] as opened_by, count(*)::int as count
  from texts.revision
  group by 2
  union all select 'texts.sponsor' as "table", array[audience] as opened_by, count(*)::int as count
  from texts.sponsor
  group by 2
  union all select 'texts.text' as "table", array[audience] as opened_by, count(*)::int as count
  from texts.text
  group by 2
  union all select 'texts.waiver' as "table", array[audience] as opened_by, count(*)::int as count
  from texts.waiver
  group by 2
  union all select 'texts.wording' as "table", array[audience] as opened_by, count(*)::int as count
  from texts.wording
  group by 2;

select ( (select count(*)
  from registry.listing l
  where l::text like $) + (select count(*)
  from audit.event e
  where e::text like $))::int as n;

select ((select count(*)
  from audit.event) + (select coalesce(sum(count), 0)
  from audit.batch
  where log = 'opening'))::int as count;

select (act || ' ' || payload::text) as line
  from audit.event
  where subject = $;

select *
  from "commitments"."strategy"
  order by "in_force" desc, "decided_on" desc nulls last, "id"
  limit $;

select *
  from "decisions"."objection"
  where "question" = $
  order by "at", "id"
  limit $;

select *
  from "decisions"."question"
  where "ended_at" is null
  order by "asked_at" desc, "id"
  limit $;

select *
  from "decisions"."question"
  where "id" = $ and "text" = $;

select *
  from "decisions"."question"
  where "text" = $ and "ended_at" is null;

select *
  from "decisions"."question"
  where "text" = $
  order by "position" desc
  limit $;

select *
  from "decisions"."silence_extension"
  where "round" = $
  order by "position"
  limit $;

select *
  from "decisions"."silence_message"
  where "id" = $;

select *
  from "decisions"."silence_message"
  where "round" = $
  order by "position"
  limit $;

select *
  from "decisions"."silence_round"
  where "id" = $;

select *
  from "decisions"."silence_round"
  where "text" = $
  order by "round" desc
  limit $;

select *
  from "decisions"."silence_step"
  where "round" = $
  order by "position"
  limit $;

select *
  from "decisions"."written_extension"
  where "round" = $
  order by "position"
  limit $;

select *
  from "decisions"."written_reply";

select *
  from "decisions"."written_reply"
  where "round" = $
  order by "position"
  limit $;

select *
  from "decisions"."written_round";

select *
  from "decisions"."written_round"
  where "id" = $;

select *
  from "decisions"."written_round"
  where "text" = $
  order by "round" desc
  limit $;

select *
  from "decisions"."written_step"
  where "round" = $
  order by "position"
  limit $;

select *
  from "groups"."body"
  order by "name", "id"
  limit $;

select *
  from "groups"."body"
  where "id" = $;

select *
  from "groups"."key_request"
  order by "position" desc
  limit $;

select *
  from "groups"."key_request"
  where "act" = $ and "subject" = $
  order by "position" desc
  limit $;

select *
  from "groups"."key_request"
  where "id" = $;

select *
  from "mail"."calendar_entry"
  where "key" = $;

select *
  from "meetings"."outcome_document"
  where "conference" in ($…)
  order by "conference", "position"
  limit $;

select *
  from "registry"."forum"
  limit $;

select *
  from "registry"."listing";

select *
  from "registry"."participant"
  order by "code"
  limit $;

select *
  from "registry"."participant"
  where "code" = $;

select *
  from "support"."office"
  order by "body"
  limit $;

select *
  from "texts"."adopted"
  where "text" = $;

select *
  from "texts"."authority"
  where "text" = $ and "participant" = $ and "holder" = $ and "until_at" > $ and "ended_at" is null
  order by "given_at"
  limit $;

select *
  from "texts"."authority"
  where "text" = $
  order by "given_at", "id"
  limit $;

select *
  from "texts"."correction"
  where "released_at" is not null
  order by "text", "number"
  limit $;

select *
  from "texts"."correction"
  where "text" = $ and "released_at" is not null
  order by "text", "number"
  limit $;

select *
  from "texts"."receipt"
  where "text" = $ and "number" = $;

select *
  from "texts"."receipt"
  where "text" = $
  order by "number" desc
  limit $;

select *
  from "texts"."text"
  order by "created_at" desc, "id"
  limit $;

select *
  from "texts"."text"
  where "id" = $;

select *
  from "texts"."waiver";

select *
  from audit.event;

select *
  from audit.event
  where act = 'decisions.lift-embargo';

select *
  from audit.opening;

select *
  from identity.account_by_name($);

select *
  from identity.api_token_by_hash($);

select *
  from identity.passkey_by_id($);

select *
  from identity.person_by_sign_on($…);

select *
  from identity.secret_by_hash($);

select *
  from identity.session_by_hash($);

select *
  from identity.with_way_in($::uuid[])
  union select *
  from identity.with_sign_on($::uuid[]);

select access.clock() as at;

select access.next_change_of($::uuid) as at;

select act, person, hat, subject, refused, payload
  from audit.event
  where refused is not null
  order by position;

select address
  from mail.message
  where kind = 'registry.invitation'
  order by address;

select at, person, hat, what
  from audit.unseal_openings($…);

select audit.append($…);

select audit.append('test.act', $, '{}'::jsonb) as position;

select audit.append_opening($…);

select audit.append_refused($…);

select audit.ask_unsealing($…);

select audit.forget_openings( $::timestamptz) as erased;

select audit.seal($…) as count;

select audit.seal('event', 10);

select audit.stray_opening( $…) as position;

select batch, array_agg(position::int
  order by position) as positions
  from audit.event
  group by batch;

select c.text
  from mail.message m join mail.content c on c.message = m.id
  where m.person = $ and m.kind = 'registry.invitation'
  order by m.created_at, m.id;

select coalesce(string_agg(d::text, ' '), '') as all
  from acts.done d;

select coalesce(string_agg(e::text, ' '), '') as all
  from audit.event e;

select count(*)::int as count
  from audit.event
  where refused is null;

select count(*)::int as count
  from texts.proposal;

select count(*)::int as waiting
  from pg_locks
  where locktype = 'advisory' and not granted and database = (select oid
  from pg_database
  where datname = current_database());

select decisions.forget_evidence($);

select decisions.give_back_evidence($) as done;

select decisions.withhold_evidence($) as done;

select distinct "decision"
  from "decisions"."removal_key"
  order by "decision"
  limit $;

select distinct "device"
  from "identity"."session"
  where "person_id" = $
  order by "device"
  limit $;

select distinct "person", "hat", "role", "participant"
  from "access"."right_at_clock"
  where "body" = $
  order by "hat", "role", "person"
  limit $;

select distinct "person", "hat", "role", "participant", "body", "audiences", greatest($::timestamptz, starts_at) as "starts_at"
  from "access"."grant"
  where "source" = $ and "ends_at" = greatest($::timestamptz, starts_at)
  order by "hat", "role", "body"
  limit $;

select distinct "proposal"
  from "texts"."proposal_wording"
  where "resolution" = $
  order by "proposal"
  limit $;

select distinct audience
  from "texts"."ad_ref"
  where audience like 'delegation:%';

select distinct audience
  from "texts"."adopted"
  where audience like 'delegation:%';

select distinct audience
  from "texts"."late_ruling"
  where audience like 'delegation:%';

select distinct audience
  from "texts"."mark"
  where audience like 'delegation:%';

select distinct audience
  from "texts"."proposal"
  where audience like 'delegation:%';

select distinct audience
  from "texts"."proposal_end"
  where audience like 'delegation:%';

select distinct audience
  from "texts"."proposal_wording"
  where audience like 'delegation:%';

select distinct audience
  from "texts"."provision"
  where audience like 'delegation:%';

select distinct audience
  from "texts"."rationale"
  where audience like 'delegation:%';

select distinct audience
  from "texts"."resolution"
  where audience like 'delegation:%';

select distinct audience
  from "texts"."revision"
  where audience like 'delegation:%';

select distinct audience
  from "texts"."sponsor"
  where audience like 'delegation:%';

select distinct audience
  from "texts"."text"
  where audience like 'delegation:%';

select distinct audience
  from "texts"."wording"
  where audience like 'delegation:%';

select distinct on ("proposal"."submitted_at", "proposal"."id") "proposal"."id", "proposal"."op", "proposal"."provision", "proposal"."new_provision", "proposal"."kind", "proposal"."submitted_at", "proposal"."late", "proposal"."channel", "proposal"."resolution", "proposal"."continues", "wording"."wish", "wording"."words", "wording"."range_from", "wording"."range_to", "wording"."version", "wording"."against_version", "wording"."at" as "changed_at", "rationale"."words" as "rationale", "ruling"."is_admitted" as "ruling", "ruling"."at" as "ruled_at"
  from "texts"."proposal" as "proposal"
  inner join "texts"."proposal_wording" as "wording" on "wording"."proposal" = "proposal"."id"
  left join "texts"."rationale" as "rationale" on "rationale"."proposal" = "proposal"."id"
  left join "texts"."late_ruling" as "ruling" on "ruling"."proposal" = "proposal"."id"
  where "proposal"."text" = $ and "proposal"."submitted_at" <= $ and "wording"."at" <= $
  order by "proposal"."submitted_at", "proposal"."id", "wording"."version" desc
  limit $;

select distinct on ("provision") "id", "provision", "state", "at", "reason"
  from "texts"."mark"
  where "text" = $ and "at" <= $
  order by "provision", "position" desc
  limit $;

select distinct on ("provision"."position", "provision"."id") "provision"."id", "provision"."kind", "provision"."level", "provision"."resolution", "provision"."position", "wording"."words", "wording"."version", "wording"."at" as "worded_at"
  from "texts"."provision" as "provision"
  inner join "texts"."wording" as "wording" on "wording"."provision" = "provision"."id"
  where "provision"."text" = $ and "provision"."since" <= $ and "wording"."at" <= $
  order by "provision"."position", "provision"."id", "wording"."version" desc
  limit $;

select e::text as line
  from audit.event e;

select event.act, event.person, event.hat, array(select distinct hat
  from access.grant as held
  where held.person = event.person and held.starts_at <= event.at and (held.ends_at is null or held.ends_at > event.at)) as hats
  from audit.event
  where person is not null and at >= '2026-11-24T02:00:00Z'
  order by position
  limit 5000;

select format('%s.%s', n.nspname, c.relname) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'audience' and not a.attisdropped
  where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|graphile_)'
  order by 1;

select format('%s.%s', n.nspname, c.relname) as name, c.relrowsecurity and c.relforcerowsecurity as is_forced, (select count(*)::int
  from pg_policy p
  where p.polrelid = c.oid) as policies
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|graphile_)' and n.nspname not in ('information_schema', 'public', 'migration');

select
  from record.payload
  where bytes = $;

select groups.leading_body() as id;

select groups.leading_chairs() as chairs;

select hat
  from access.rights_of($::uuid);

select hat, role, participant, body, audiences
  from access.rights_of($::uuid);

select identity.drop_factors($::uuid);

select jobs.enqueue($…);

select library.purge_withheld($…) as erased;

select m.address, c.text
  from mail.message m join mail.content c on c.message = m.id
  where m.person = $ and m.kind = 'registry.invitation'
  order by m.created_at, m.id;

select m.address, m.subject, c.text, c.audience
  from mail.message m join mail.content c on c.message = m.id
  where m.person = $ and m.kind = 'identity.new-device'
  order by m.created_at, m.id;

select nextval('audit.event_position');

select number, log, first_position, last_position, count, sealed_at::text as sealed_at, sha256
  from audit.batch
  where number > $
  order by number
  limit $;

select outcome
  from acts.done
  where act = $ and key = $
  limit 1;

select payload
  from audit.event
  where act = 'decisions.publish-release'
  order by position desc;

select payload
  from audit.event
  where act = 'groups.turn-key';

select payload
  from events.event
  where name = 'decisions.released' and subject = $;

select person, hat, role, participant, body, office, office_starts_at as "officeStartsAt", office_ends_at as "officeEndsAt", seat, seat_starts_at as "seatStartsAt", seat_ends_at as "seatEndsAt"
  from access.readers_of($);

select person, payload
  from audit.event
  where act = $
  order by position
  limit 1000;

select pg_advisory_xact_lock(hashtextextended($, 0));

select pg_advisory_xact_lock(hashtextextended('decisions.register', 0));

select pg_advisory_xact_lock(hashtextextended('record.append', 0));

select pg_advisory_xact_lock(hashtextextended('registry.officers', 0));

select pg_notify('happenings', $);

select position
  from audit.event
  where batch < $ or batch > $
  order by batch, position
  limit 1;

select position, at::text as at, act, person, hat, subject, payload::text as payload, payload_sha256, refused, sha256
  from audit.event
  where batch = $ and position > $
  order by position
  limit $;

select position, at::text as at, act, person, hat, subject, payload::text as payload, payload_sha256, refused, sha256
  from audit.event
  where batch is null and position > $
  order by position
  limit $;

select position, sha256, is_purged, holds
  from audit.openings_to_verify($…);

select set_config('app.now', $, true), set_config('app.person', $, true), set_config('app.hat', $, true), set_config('app.kind', $, true), set_config('app.audiences', $, true), set_config('app.act', $, true);

select set_config('app.now', $, true), set_config('app.person', $, true), set_config('app.hat', $, true), set_config('app.kind', $, true), set_config('app.audiences', $, true), set_config('app.act', $, true), pg_notify($, '');

select texts.forget_file($);

select texts.give_back_file($) as done;

select texts.seal_names($);

select texts.withhold_file($) as became;

start transaction isolation level repeatable read read only;

update "access"."grant"
  set "ends_at" = greatest(least(ends_at, $::timestamptz), starts_at)
  where "source" = $;

update "decisions"."decision"
  set "audience" = $
  where "number" = $;

update "decisions"."holiday"
  set "withdrawn_at" = $
  where "day" = $ and "withdrawn_at" is null
  returning "id";

update "decisions"."link"
  set "audience" = $
  where "decision" = $;

update "decisions"."mandate"
  set "audience" = $
  where "audience" = $ and "decision" = $;

update "decisions"."mandate"
  set "audience" = $
  where "decision" = $;

update "decisions"."outage"
  set "until_at" = $
  where "until_at" is null and "from_at" < $
  returning "id";

update "decisions"."presence"
  set "audience" = $
  where "decision" = $;

update "decisions"."question"
  set "ended_why" = $, "ended_at" = $, "ended_by" = $
  where "id" = $ and "ended_at" is null;

update "decisions"."release"
  set "released_at" = $, "key_id" = $, "audience" = $
  where "decision" = $ and "released_at" is null
  returning "decision";

update "decisions"."silence_evidence"
  set "name" = $, "content" = $, "erased_at" = $
  where "message" = $;

update "decisions"."silence_joint"
  set "confirmed_at" = $, "person" = $
  where "message" = $ and "participant" = $ and "confirmed_at" is null
  returning "message";

update "decisions"."silence_message"
  set "ruling" = $, "ruled_at" = $, "ruled_by" = $
  where "id" = $ and "ruling" is null;

update "decisions"."silence_message"
  set "withdrawn_at" = $
  where "id" = $ and "withdrawn_at" is null;

update "decisions"."silence_round"
  set "audience" = $
  where "id" = $;

update "decisions"."silence_round"
  set "noticed_at" = $
  where "id" = $ and "noticed_at" is null;

update "decisions"."statement"
  set "audience" = $
  where "audience" = $ and "text" = $;

update "decisions"."statement"
  set "audience" = $
  where "text" = $;

update "decisions"."statement_withdrawal"
  set "audience" = $
  where "audience" = $ and "statement" in (select "id"
  from "decisions"."statement"
  where "text" = $);

update "decisions"."statement_withdrawal"
  set "audience" = $
  where "statement" in (select "id"
  from "decisions"."statement"
  where "text" = $);

update "decisions"."written_round"
  set "audience" = $
  where "id" = $;

update "groups"."body"
  set "observers_read" = $
  where "id" = $;

update "groups"."body"
  set "silence_adopted" = $
  where "id" = $;

update "groups"."body"
  set "status" = $, "dissolved" = $
  where "id" = $;

update "identity"."account"
  set "sign_in_name" = $
  where "person_id" = $;

update "identity"."account"
  set "zone" = $, "language" = $
  where "person_id" = $;

update "identity"."api_token"
  set "ended_at" = access.clock()
  where "id" = $ and "person_id" = $ and "ended_at" is null;

update "identity"."api_token"
  set "ended_at" = access.clock()
  where "person_id" = $ and "ended_at" is null;

update "identity"."api_token"
  set "last_used_at" = access.clock()
  where "id" = $;

update "identity"."code_secret"
  set "last_step" = $
  where "person_id" = $ and "last_step" < $;

update "identity"."one_time_secret"
  set "used_at" = access.clock()
  where "person_id" = $ and "purpose" = $ and "used_at" is null;

update "identity"."one_time_secret"
  set "used_at" = access.clock()
  where "sha256" = $ and "purpose" = $ and "used_at" is null and "expires_at" > access.clock();

update "identity"."passkey"
  set "counter" = $, "last_used_at" = access.clock()
  where "person_id" = $ and "credential_id" = $;

update "identity"."provider"
  set "ended_at" = access.clock(), "ended_by" = $
  where "id" = $ and "ended_at" is null;

update "identity"."recovery"
  set "closed_at" = access.clock(), "closed_by" = $, "outcome" = $
  where "id" = $;

update "identity"."session"
  set "acting_as" = $
  where "id" = $ and "person_id" = $;

update "identity"."session"
  set "ended_at" = $
  where "person_id" = $ and "ended_at" is null and "expires_at" > $::timestamptz;

update "identity"."session"
  set "ended_at" = $
  where "person_id" = $ and "ended_at" is null and "expires_at" > $::timestamptz and case when acting_as = any ($::text[]) then acting_as else $ end = $;

update "identity"."session"
  set "ended_at" = access.clock()
  where "id" = $ and "person_id" = $ and "ended_at" is null;

update "identity"."session"
  set "ended_at" = access.clock()
  where "person_id" = $ and "id" <> $ and "ended_at" is null;

update "identity"."session"
  set "last_seen_at" = access.clock()
  where "id" = $;

update "identity"."session"
  set "proven_at" = access.clock()
  where "id" = $ and "person_id" = $;

update "identity"."sign_on"
  set "last_used_at" = access.clock()
  where "issuer" = $ and "subject" = $ and "person_id" = $;

update "library"."paper_hold"
  set "ended_at" = $, "ended_by" = $, "end_reason" = $
  where "id" = $ and "ended_at" is null
  returning "id";

update "mail"."calendar_entry"
  set "sequence" = $, "cancelled_at" = $
  where "key" = $;

update "mail"."calendar_entry"
  set "summary" = $, "location" = $, "starts_at" = $, "ends_at" = $, "sequence" = $, "cancelled_at" = $
  where "key" = $;

update "mail"."content"
  set "text" = $, "calendar" = $, "erased_at" = $
  where "message" = $;

update "meetings"."conference"
  set "ordinal" = $
  where "ordinal" = $;

update "meetings"."meeting"
  set "starts_at" = $, "ends_at" = $, "zone" = $, "place" = $, "starts_on" = $, "ends_on" = $
  where "id" = $;

update "meetings"."presence"
  set "withdrawn_at" = $
  where "meeting" = $ and "withdrawn_at" is null and "participant" in ($…);

update "record"."payload"
  set "bytes" = $, "erased_at" = $
  where "position" = $ and "bytes" is not null;

update "registry"."appointment"
  set "until_at" = $
  where "id" = $;

update "registry"."appointment"
  set "until_at" = $, "ended_by" = $
  where "id" = $;

update "registry"."contact"
  set "email" = $
  where "person" = $;

update "registry"."listing"
  set "audience" = $;

update "registry"."participant"
  set "confirmed" = $, "audience" = $
  where "code" = $;

update "registry"."past_appointment"
  set "withdrawn_at" = $, "withdrawn_by" = $, "withdrawn_why" = $
  where "id" = $;

update "registry"."status_period"
  set "audience" = $
  where "participant" = $;

update "registry"."suspension"
  set "until_at" = $
  where "id" = $ and "until_at" is null;

update "registry"."suspension_ground"
  set "resumed_by" = $
  where "suspension" = $;

update "texts"."ad_ref"
  set "confirmed_at" = $
  where "mark" = $ and "participant" = $;

update "texts"."adopted"
  set "canonical" = $
  where "text" = $;

update "texts"."adopted"
  set "signature" = $, "key_id" = $, "released_at" = $, "audience" = $
  where "text" = $ and "released_at" is null;

update "texts"."authority"
  set "ended_at" = $, "ended_by" = $
  where "id" = $ and "text" = $ and "participant" = $ and "ended_at" is null and "until_at" > $
  returning "id";

update "texts"."chair_handover"
  set "taken_back_at" = $
  where "text" = $ and "person" = $ and "taken_back_at" is null
  returning "id";

update "texts"."correction"
  set "canonical" = $
  where "symbol" = $;

update "texts"."correction"
  set "canonical" = $, "removed_at" = $, "changes" = $
  where "symbol" = $;

update "texts"."correction"
  set "changes" = $
  where "symbol" = $;

update "texts"."correction"
  set "changes" = $, "canonical" = $, "removed_at" = $
  where "id" = $;

update "texts"."correction"
  set "number" = $, "symbol" = $, "canonical" = $, "sha256" = $, "issued_at" = $
  where "id" = $ and "issued_at" is null;

update "texts"."correction"
  set "signature" = $, "key_id" = $, "released_at" = $, "audience" = $
  where "id" = $ and "released_at" is null;

update "texts"."proposal"
  set "audience" = $
  where "id" = $;

update "texts"."proposal_wording"
  set "audience" = $
  where "proposal" = $;

update "texts"."received_file"
  set "participant" = $, "channel" = $, "received_at" = $
  where "id" = $;

update "texts"."received_file"
  set "supersedes" = $
  where "id" = $;

update "texts"."received_item"
  set "proposal" = $
  where "file" = $ and "number" = $;

update "texts"."received_item"
  set "set_aside_at" = $
  where "file" = $ and "number" = $;

update "texts"."received_item"
  set "why" = $
  where "file" = $ and "number" = $;

update "texts"."received_item"
  set "wish" = $, "against_version" = $, "placed_at" = $, "why" = $, "set_aside_at" = $
  where "file" = $ and "number" = $;

update "texts"."resolution"
  set "undone_at" = $
  where "id" = $;

update "texts"."sponsor"
  set "until" = $
  where "proposal" = $ and "participant" = $ and "until" is null;

update "texts"."text"
  set "frozen_by" = $
  where "id" = $;

update "texts"."text"
  set "receipts" = "receipts" + $
  where "id" = $
  returning "receipts";

update "texts"."text"
  set "version" = "version" + $
  where "id" = $;

update "texts"."waiver"
  set "reason" = $;

update "texts"."waiver"
  set "taken_back_at" = $, "taken_back_by" = $
  where "id" = $ and "text" = $ and "taken_back_at" is null;

update audit.batch
  set sha256 = '';

update audit.event
  set sha256 = '';

update record.entry
  set leaf = leaf;

update record.payload
  set audience = 'public';

update record.payload
  set bytes = 'other'
  where position = 0;

with sealed (subject) as materialized (select texts.sealed_subjects()) select position, at, act, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then null else person end as person, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then '' else hat end as hat, subject, refused, batch, (act like 'texts.%' and subject in (select subject
  from sealed)) as is_name_sealed
  from audit.event
  where true and at >= $::timestamptz and at < $::timestamptz
  order by position desc
  limit $;

with sealed (subject) as materialized (select texts.sealed_subjects()) select position, at, act, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then null else person end as person, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then '' else hat end as hat, subject, refused, batch, (act like 'texts.%' and subject in (select subject
  from sealed)) as is_name_sealed
  from audit.event
  where true and at >= $::timestamptz
  order by position desc
  limit $;

with sealed (subject) as materialized (select texts.sealed_subjects()) select position, at, act, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then null else person end as person, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then '' else hat end as hat, subject, refused, batch, (act like 'texts.%' and subject in (select subject
  from sealed)) as is_name_sealed
  from audit.event
  where true and hat = $ and not (act like 'texts.%' and subject in (select subject
  from sealed)) and refused is not null
  order by position desc
  limit $;

with sealed (subject) as materialized (select texts.sealed_subjects()) select position, at, act, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then null else person end as person, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then '' else hat end as hat, subject, refused, batch, (act like 'texts.%' and subject in (select subject
  from sealed)) as is_name_sealed
  from audit.event
  where true and position < $
  order by position desc
  limit $;

with sealed (subject) as materialized (select texts.sealed_subjects()) select position, at, act, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then null else person end as person, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then '' else hat end as hat, subject, refused, batch, (act like 'texts.%' and subject in (select subject
  from sealed)) as is_name_sealed
  from audit.event
  where true and starts_with(act, $) and at >= $::timestamptz
  order by position desc
  limit $;

with sealed (subject) as materialized (select texts.sealed_subjects()) select position, at, act, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then null else person end as person, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then '' else hat end as hat, subject, refused, batch, (act like 'texts.%' and subject in (select subject
  from sealed)) as is_name_sealed
  from audit.event
  where true and starts_with(act, $) and hat = $ and not (act like 'texts.%' and subject in (select subject
  from sealed)) and subject = $
  order by position desc
  limit $;

with sealed (subject) as materialized (select texts.sealed_subjects()) select position, at, act, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then null else person end as person, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then '' else hat end as hat, subject, refused, batch, (act like 'texts.%' and subject in (select subject
  from sealed)) as is_name_sealed
  from audit.event
  where true and starts_with(act, $) and hat = $ and not (act like 'texts.%' and subject in (select subject
  from sealed))
  order by position desc
  limit $;

with sealed (subject) as materialized (select texts.sealed_subjects()) select position, at, act, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then null else person end as person, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then '' else hat end as hat, subject, refused, batch, (act like 'texts.%' and subject in (select subject
  from sealed)) as is_name_sealed
  from audit.event
  where true and starts_with(act, $) and person = any ($::uuid[]) and not (act like 'texts.%' and subject in (select subject
  from sealed))
  order by position desc
  limit $;

with sealed (subject) as materialized (select texts.sealed_subjects()) select position, at, act, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then null else person end as person, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then '' else hat end as hat, subject, refused, batch, (act like 'texts.%' and subject in (select subject
  from sealed)) as is_name_sealed
  from audit.event
  where true and starts_with(act, $) and refused is null
  order by position desc
  limit $;

with sealed (subject) as materialized (select texts.sealed_subjects()) select position, at, act, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then null else person end as person, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then '' else hat end as hat, subject, refused, batch, (act like 'texts.%' and subject in (select subject
  from sealed)) as is_name_sealed
  from audit.event
  where true and starts_with(act, $) and subject = $
  order by position desc
  limit $;

with sealed (subject) as materialized (select texts.sealed_subjects()) select position, at, act, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then null else person end as person, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then '' else hat end as hat, subject, refused, batch, (act like 'texts.%' and subject in (select subject
  from sealed)) as is_name_sealed
  from audit.event
  where true and starts_with(act, $)
  order by position desc
  limit $;

with sealed (subject) as materialized (select texts.sealed_subjects()) select position, at, act, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then null else person end as person, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then '' else hat end as hat, subject, refused, batch, (act like 'texts.%' and subject in (select subject
  from sealed)) as is_name_sealed
  from audit.event
  where true and subject = $
  order by position desc
  limit $;

with sealed (subject) as materialized (select texts.sealed_subjects()) select position, at, act, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then null else person end as person, case when (act like 'texts.%' and subject in (select subject
  from sealed)) then '' else hat end as hat, subject, refused, batch, (act like 'texts.%' and subject in (select subject
  from sealed)) as is_name_sealed
  from audit.event
  where true
  order by position desc
  limit $;
