-- Wishes for the order and the borders of paragraphs (DESIGN §6): a move, a split, a merge. They are proposals like
-- the others, tabled, joined, replaced and decided in the same way.
alter table texts.proposal drop constraint proposal_op_check;
alter table texts.proposal add constraint proposal_op_check
  check (op in ('change', 'delete', 'insert', 'retain', 'hold', 'move', 'split', 'merge'));

-- When a paragraph is split or merged, what somebody wished for it may stand in several afterwards. Each further part
-- is a proposal of its own, made by that decision and falling with it.
alter table texts.proposal add column resolution uuid references texts.resolution;
alter table texts.proposal add column continues uuid references texts.proposal;
alter table texts.proposal add constraint proposal_continued check ((resolution is null) or (continues is not null));

-- The wish in full, where operation, paragraph and words do not say it: a structural one, or one that a decision
-- carried to another paragraph. It takes the place of what the proposal's own row says.
alter table texts.proposal_wording add column wish jsonb
  check (wish is null or (jsonb_typeof(wish) = 'object' and length(wish::text) <= 200000
    and coalesce(wish ->> 'kind', '') in ('change', 'delete', 'insert', 'retain', 'hold', 'move', 'split', 'merge')));

alter table texts.proposal_end drop constraint proposal_end_why_check;
alter table texts.proposal_end add constraint proposal_end_why_check
  check (why in ('withdrawn', 'replaced', 'taken-up', 'satisfied', 'overtaken', 'not-admitted', 'carried-on'));

alter table texts.resolution drop constraint resolution_what_check;
alter table texts.resolution add constraint resolution_what_check
  check (what in ('wording', 'insertion-taken-up', 'insertion-not-taken-up', 'deletion',
    'move', 'split', 'merge', 'structure-not-taken-up'));

-- Where a paragraph stands since a decision; nowhere since it was merged into another. It falls with the decision when
-- that is undone, and an earlier instant reads the earlier place.
create table texts.place (
  provision uuid not null references texts.provision,
  resolution uuid not null references texts.resolution,
  position double precision,
  at timestamptz not null,
  audience text not null check (length(audience) <= 120),
  primary key (provision, resolution)
);
alter table texts.place enable row level security;
alter table texts.place force row level security;
create policy read on texts.place for select to mufakat_app
  using (audience = any ((select access.audiences())::text[]) or (select access.is_clock()));
create policy insert_in_act on texts.place for insert to mufakat_app
  with check ((select access.is_acting()));
grant select, insert on texts.place to mufakat_app;
