-- Each change makes a version: a reckoning of the past can be done again with the days that were known then (R-006).
create table calendar_versions (
  number int primary key,
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  note text not null
);

create table exceptional_days (
  id uuid primary key,
  day date not null,
  kind text not null,
  name text not null,
  source text not null,
  unverified boolean not null,
  since int not null constraint exceptional_days_since_calendar_versions_number_fk references calendar_versions (number),
  until int constraint exceptional_days_until_calendar_versions_number_fk references calendar_versions (number),
  constraint exceptional_days_kind_known check (kind in ('off', 'swapped_workday'))
);
create unique index exceptional_days_one on exceptional_days (day) where until is null;

-- The office's own week has no division.
create table working_weeks (
  id uuid primary key,
  division_id text constraint working_weeks_division_id_divisions_id_fk references divisions (id),
  halves int[] not null,
  since int not null constraint working_weeks_since_calendar_versions_number_fk references calendar_versions (number),
  until int constraint working_weeks_until_calendar_versions_number_fk references calendar_versions (number),
  constraint working_weeks_seven check (cardinality(halves) = 7)
);
create unique index working_weeks_one on working_weeks (coalesce(division_id, '')) where until is null;

create function tell_of_calendar() returns trigger language plpgsql as $$
begin
  perform pg_notify('calendar', '');
  return null;
end
$$;
create trigger calendar_versions_told after insert on calendar_versions
  for each statement execute function tell_of_calendar();
