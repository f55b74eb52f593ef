-- Policies that an index can answer. `audience = any (…) or (select access.is_clock())` cannot be: one arm of an OR
-- that names no column makes PostgreSQL read every row, so that the list of what somebody may read took 15 times, and
-- its count 70 times, as long as the same question with the audiences written out (100,000 texts, of which 2,500 may
-- be read). With both arms about the same indexed column they are answered by two searches of one index.

-- Every audience from this one on: all for the clock, which sees all; none for anybody else, since nothing is
-- greater than null.
create function access.from_audience() returns text language sql stable parallel safe
  return case when access.is_clock() then '' end;

do $$
declare
  name text;
begin
  -- Tables that grow with the work of the forum. Those that stay small (the forum, its bodies, rules, days and
  -- strategies) keep their policies: test/habits/policy-indexes.db.test.ts names them.
  foreach name in array array[
    'events.event',
    'mail.content', 'mail.delivery', 'mail.letter', 'mail.letter_copy', 'mail.letter_handing', 'mail.letter_version',
    'meetings.meeting', 'meetings.presence', 'meetings.move', 'meetings.cancellation', 'meetings.change_reason',
    'texts.text', 'texts.provision', 'texts.wording', 'texts.proposal', 'texts.proposal_wording', 'texts.sponsor',
    'texts.rationale', 'texts.proposal_end', 'texts.late_ruling', 'texts.receipt', 'texts.resolution', 'texts.mark',
    'texts.ad_ref', 'texts.no_comment', 'texts.revision', 'texts.attributed_revision', 'texts.adopted',
    'texts.received_file', 'texts.received_item', 'texts.correction', 'texts.correction_withdrawal', 'texts.outcome',
    'texts.place', 'texts.waiver',
    'decisions.question', 'decisions.objection', 'decisions.decision', 'decisions.presence', 'decisions.release',
    'decisions.release_key', 'decisions.removal_key', 'decisions.correction_key', 'decisions.evidence_key',
    'decisions.link', 'decisions.mandate', 'decisions.statement', 'decisions.statement_withdrawal',
    'decisions.silence_round', 'decisions.silence_key', 'decisions.silence_elector', 'decisions.silence_step',
    'decisions.silence_extension', 'decisions.written_round', 'decisions.written_key', 'decisions.written_elector',
    'decisions.written_step', 'decisions.written_extension',
    'record.entry', 'record.payload'] loop
    execute format($p$alter policy read on %s using (audience = any ((select access.audiences())::text[])
      or audience >= (select access.from_audience()))$p$, name);
    if name <> 'texts.text' then -- it had its index from the beginning
      execute format('create index %I on %s (audience)', split_part(name, '.', 2) || '_audience', name);
    end if;
  end loop;
end $$;

-- The same where a second column opens the row.
alter policy read on mail.message using (audience = any ((select access.audiences())::text[])
  or person = (select access.person()) or audience >= (select access.from_audience()));
create index message_audience on mail.message (audience);

alter policy read on decisions.statement_receipt using (audience = any ((select access.audiences())::text[])
  or delegation_audience = any ((select access.audiences())::text[]) or audience >= (select access.from_audience()));
create index statement_receipt_audience on decisions.statement_receipt (audience);
create index statement_receipt_delegation on decisions.statement_receipt (delegation_audience);

-- A delegation's own: the policy makes its audience of the code.
create index receipt_delegation on texts.receipt (('delegation:' || participant));
create index no_comment_delegation on texts.no_comment (('delegation:' || participant));
create index received_file_delegation on texts.received_file (('delegation:' || participant));
