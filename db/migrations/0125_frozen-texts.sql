-- A text that is put to its members between meetings stands still until they are done (procedure.md §2.3, `propose`:
-- freeze text). Decisions are above texts, so the mark lies with the text itself.
alter table texts.text
  add column frozen_by text check (frozen_by in ('silence', 'written'));
grant update (frozen_by) on texts.text to mufakat_app;

-- Rounds that are under way. The owner of the tables is under row security too, and no viewer is set here.
alter table decisions.silence_round no force row level security;
alter table decisions.silence_step no force row level security;
alter table texts.text no force row level security;
update texts.text set frozen_by = 'silence'
where id in (
  select round.text
  from decisions.silence_round as round
  join decisions.silence_step as step on step.round = round.id
  group by round.id, round.text
  having not bool_or(step.state in ('refused', 'broken', 'withdrawn', 'void', 'notified')));
alter table texts.text force row level security;
alter table decisions.silence_step force row level security;
alter table decisions.silence_round force row level security;
