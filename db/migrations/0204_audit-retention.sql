-- Who opened what is kept for a time and then erased, by rule. The hash stays, so that the seals still verify; the salt
-- goes with the content, so that nobody finds it out from the hash.

-- Definer: the application may neither read nor change these lines. Only what is sealed is erased: until then the line
-- itself is what the seal is made of.
create function audit.forget_openings(before timestamptz) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  erased integer;
begin
  if not (access.is_clock() and access.is_acting()) then raise exception 'openings are erased by the clock'; end if;
  update audit.opening set person = null, hat = null, subject = null, what = null, salt = null
    where at < before and salt is not null and batch is not null;
  get diagnostics erased = row_count;
  return erased;
end $$;
revoke all on function audit.forget_openings from public;
grant execute on function audit.forget_openings to mufakat_app;
