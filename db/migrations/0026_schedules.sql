-- The leaders' weekly schedule (arts 2.2, 10.3, 11.1.e): what divisions propose, what is in it, what was published of it.
create table schedule_entries (
  id uuid primary key,
  state text not null,
  version int not null,
  day date not null,
  -- Minutes after midnight.
  starts_at int not null,
  ends_at int,
  content text not null,
  place text not null,
  participants text not null,
  leaders text[] not null,
  -- The divisions that follow it and owe news of it.
  divisions text[] not null,
  scope text not null,
  -- Of the office, never published.
  note text not null,
  reason text,
  proposed_by uuid not null constraint schedule_entries_proposed_by_people_id_fk references people (id),
  proposed_by_name text not null,
  division_id text constraint schedule_entries_division_id_divisions_id_fk references divisions (id),
  edited_by uuid not null constraint schedule_entries_edited_by_people_id_fk references people (id),
  edited_by_name text not null,
  created_at timestamptz not null,
  edited_at timestamptz not null,
  constraint schedule_entries_state_known check (state in ('proposed', 'accepted', 'refused', 'recalled', 'cancelled')),
  constraint schedule_entries_scope_known check (scope in ('public', 'internal')),
  constraint schedule_entries_times_in_order check (ends_at > starts_at)
);
create index schedule_entries_by_day on schedule_entries (day);
create index schedule_entries_waiting on schedule_entries (created_at) where state = 'proposed';

-- Only added to: every former state of what was public can be read (R-1224).
create table schedule_publications (
  id uuid primary key,
  entry_id uuid not null constraint schedule_publications_entry_id_schedule_entries_id_fk references schedule_entries (id),
  -- The SEQUENCE of calendars: 0, then one more with every public change.
  sequence int not null,
  -- Monday of the week that it was published in.
  week date not null,
  facts jsonb not null,
  at timestamptz not null,
  by_name text not null,
  constraint schedule_publications_sequence_unique unique (entry_id, sequence)
);
create index schedule_publications_by_week on schedule_publications (week);

create table schedule_weeks (
  monday date primary key,
  published_at timestamptz not null,
  changed_at timestamptz not null,
  by_name text not null
);

-- A meeting that was moved or put off must not be shown as before, not even for a moment.
create trigger schedule_publications_changed after insert on schedule_publications
  for each row execute function tell_of_pages('removed');
create trigger schedule_weeks_changed after insert or update on schedule_weeks
  for each row execute function tell_of_pages('changed');
