-- In how many regions a deadline of silence must fall in working time (procedure.md §2.3, `propose`). One: the zone of
-- the deadline itself, which it always must.
alter table decisions.silence_rule
  add column region_zones text[] not null default '{}' check (cardinality(region_zones) <= 20),
  add column regions_minimum integer not null default 1 check (regions_minimum between 1 and 21);
-- Frozen with the rules under which the round runs: an extension is held to the same.
alter table decisions.silence_round
  add column region_zones text[] not null default '{}' check (cardinality(region_zones) <= 20),
  add column regions_minimum integer not null default 1 check (regions_minimum between 1 and 21);
