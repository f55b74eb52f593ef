-- Who asked to retain a wording is a name like any other (procedure.md §1.4, rule 5): the open snapshot of a revision,
-- which readers without names may read, says only that somebody did. The attributed snapshot, over which the hash of the
-- revision is made, keeps the names under its own audience.

-- The owner of the tables is under row security too, and no viewer is set here.
alter table texts.revision no force row level security;
update texts.revision
set snapshot = jsonb_set(
  snapshot,
  '{consolidation,provisions}',
  (
    select jsonb_agg(
      case when provision ? 'retainedBy' then provision || '{"retainedBy": ["·"]}' else provision end
      order by place)
    from jsonb_array_elements(snapshot -> 'consolidation' -> 'provisions') with ordinality as one (provision, place)
  ))
where snapshot -> 'consolidation' -> 'provisions' @? '$[*].retainedBy';
alter table texts.revision force row level security;
