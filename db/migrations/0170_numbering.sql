-- How a text numbers its paragraphs follows from its drafting profile (wording.md §1). Numbers are frozen within a
-- reading and computed anew at each issue, which publishes what is called otherwise since (procedure.md §1.3): both
-- are kept with the issue, because nobody can compute later what a paragraph was called between two issues.

alter table texts.text
  -- What existed before profiles has preambular and operative handles, and keeps them.
  add column profile text not null default 'unResolution'
    check (profile in ('unResolution', 'weDeclaration', 'capsDeclaration', 'chairsStatement', 'strategy'));
alter table texts.text alter column profile drop default;

alter table texts.revision
  -- Printed number by provision id, of those that had become part of the text.
  add column numbers jsonb not null default '{}' check (length(numbers::text) <= 1000000),
  -- Each provision that is called otherwise since this issue: id, old and new number as cited.
  add column renumbered jsonb not null default '[]' check (length(renumbered::text) <= 1000000);

-- The owner of the tables is under row security too, and no viewer is set here.
alter table texts.text no force row level security;
alter table texts.revision no force row level security;
update texts.text set profile = 'strategy' where kind = 'strategy';
update texts.revision
set numbers = coalesce(
  (
    select jsonb_object_agg(provision ->> 'id', provision ->> 'number')
    from jsonb_array_elements(snapshot -> 'consolidation' -> 'provisions') as provision
    where provision ->> 'number' <> '' and not (provision ->> 'inserted')::boolean
  ),
  '{}');
alter table texts.revision force row level security;
alter table texts.text force row level security;

alter table texts.revision alter column numbers drop default;
alter table texts.revision alter column renumbered drop default;
