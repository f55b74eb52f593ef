-- The member that made a joint objection sees who has confirmed it: each row says whose objection it joins.

alter table decisions.silence_joint
  add column lead registry.participant_code not null;
drop policy read on decisions.silence_joint;
create policy read on decisions.silence_joint for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock())
    or ('delegation:' || participant) = any ((select access.audiences())::text[])
    or ('delegation:' || lead) = any ((select access.audiences())::text[]));

-- Who is named beside an objection reads what it is asked to confirm.
drop policy read on decisions.silence_message;
create policy read on decisions.silence_message for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock())
    or ('delegation:' || participant) = any ((select access.audiences())::text[])
    or exists (select from decisions.silence_joint joint where joint.message = silence_message.id
      and ('delegation:' || joint.participant) = any ((select access.audiences())::text[])));
