-- Received files go through three hands: received, understood and placed, entered. What is set later is granted here.

-- A covering note strikes nothing; a file that is the text says by what is not in it that it is to go.
alter table texts.received_file add column is_note boolean not null default false;
-- The version of the wording that the delegation had before it; none for insertions and for what is unplaced.
alter table texts.received_item add column against_version integer check (against_version >= 0);
-- When a person placed by hand what the file did not say clearly.
alter table texts.received_item add column placed_at timestamptz;

grant update (received_at, channel) on texts.received_file to mufakat_app;
grant update (why, against_version, placed_at) on texts.received_item to mufakat_app;

-- The same file twice is one file: a clerk who drops it again is told so.
create unique index received_file_once on texts.received_file (text, sha256);
create index received_file_participant on texts.received_file (text, participant, received_at);
create index received_item_proposal on texts.received_item (proposal);

-- Files name their sender: sealed at adoption with the other names. A delegation's own file stays its own evidence.
create or replace function texts.seal_names(adopted_text text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not access.is_acting() then raise exception 'names are sealed by the act that adopts'; end if;
  update texts.sponsor set audience = 'sealed' where proposal in (select id from texts.proposal where text = adopted_text);
  update texts.rationale set audience = 'sealed' where proposal in (select id from texts.proposal where text = adopted_text);
  update texts.attributed_revision set audience = 'sealed' where text = adopted_text;
  update texts.ad_ref set audience = 'sealed' where mark in (select id from texts.mark where text = adopted_text);
  update texts.received_item set audience = 'sealed' where file in (select id from texts.received_file where text = adopted_text);
  update texts.received_file set audience = 'sealed' where text = adopted_text;
end $$;
revoke all on function texts.seal_names from public;
grant execute on function texts.seal_names to mufakat_app;
do $$
declare
  name text;
begin
  foreach name in array array['received_file', 'received_item'] loop
    execute format('create policy seal on texts.%I for update to current_user using (true) with check (true)', name);
    execute format('create policy seal_reads on texts.%I for select to current_user using (true)', name);
  end loop;
end $$;
