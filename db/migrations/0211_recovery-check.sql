-- Where a delegation has one person alone, nobody of it can vouch for that person: two secretariat officers do, after one
-- of them has checked by an official channel, which is kept. Where the forum has one secretariat officer alone who could
-- sign in, the two co-chairs of its leading body do.
alter table identity.recovery drop constraint recovery_standing_check;
alter table identity.recovery add constraint recovery_standing_check
  check (standing in ('delegation', 'focal-point', 'alone', 'house', 'last-officer'));

create table identity.recovery_check (
  recovery_id uuid primary key references identity.recovery,
  channel text not null check (channel in ('note-verbale', 'official-mail', 'mission', 'telephone', 'in-person')),
  whom text not null check (length(whom) between 1 and 200), -- who answered there, by function
  checked_at timestamptz not null,
  person_id uuid not null, -- who checked
  recorded_at timestamptz not null
);
alter table identity.recovery_check enable row level security;
alter table identity.recovery_check force row level security;
create policy read_with_request on identity.recovery_check for select to mufakat_app
  using (exists (select from identity.recovery where id = recovery_id));
create policy record_oneself on identity.recovery_check for insert to mufakat_app
  with check ((select access.is_acting()) and person_id = (select access.person()));
create policy definer_reads on identity.recovery_check for select to current_user using (true);
grant select, insert on identity.recovery_check to mufakat_app;

-- As in 0209; and a person who is alone is checked first, whoever calls.
create or replace function identity.drop_factors(recovery uuid) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  concerned uuid;
  standing text;
begin
  select r.person_id, r.standing into strict concerned, standing from identity.recovery r
    where r.id = recovery and r.closed_at is null and r.expires_at > access.clock();
  if (select count(*) from identity.recovery_confirmation c
      where c.recovery_id = recovery and c.person_id <> concerned) < 2 then
    raise exception 'a recovery needs the confirmation of two other people';
  end if;
  if standing = 'alone' and not exists (select from identity.recovery_check k
      where k.recovery_id = recovery and k.person_id <> concerned) then
    raise exception 'the recovery of a person who is alone needs a check by an official channel';
  end if;
  delete from identity.password where person_id = concerned;
  delete from identity.code_secret where person_id = concerned;
  delete from identity.passkey where person_id = concerned;
  delete from identity.sign_on where person_id = concerned;
  delete from identity.one_time_secret where person_id = concerned;
end $$;
