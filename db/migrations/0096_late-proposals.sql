-- A late proposal stands outside the text until the chair admits it: until then its words are for those who read
-- the names, and the database itself keeps them from observers. Admitting it opens the same rows to every reader.
do $$
declare
  name text;
begin
  foreach name in array array['proposal', 'proposal_wording'] loop
    execute format($p$create policy update_in_act on texts.%I for update to mufakat_app
      using ((select access.is_acting()) and (audience = any ((select access.audiences())::text[]) or (select access.is_clock())))
      with check ((select access.is_acting()))$p$, name);
    execute format('grant update (audience) on texts.%I to mufakat_app', name);
  end loop;
end $$;

update texts.proposal p set audience = t.attribution_audience
from texts.text t
where t.id = p.text and p.late
  and not exists (select from texts.late_ruling r where r.proposal = p.id and r.is_admitted);
update texts.proposal_wording w set audience = p.audience
from texts.proposal p
where p.id = w.proposal and p.late and w.audience <> p.audience;
