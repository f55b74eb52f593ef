-- Which body adopted a text and what kind of text it is: its address in Akoma Ntoso is made of them (standards.md §1),
-- and a stranger may read the adopted text and not the row of the text that was negotiated.

alter table texts.adopted
  add column body text check (length(body) <= 80),
  add column kind text check (kind in ('declaration', 'strategy', 'termsOfReference', 'report', 'other'));

-- The owner of the tables is under row security too, and no viewer is set here.
alter table texts.adopted no force row level security;
alter table texts.text no force row level security;
update texts.adopted
set body = source.body, kind = source.kind
from texts.text as source
where source.id = adopted.text;
alter table texts.text force row level security;
alter table texts.adopted force row level security;

alter table texts.adopted
  alter column body set not null,
  alter column kind set not null;
