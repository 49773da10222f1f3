create table page_reports (
  id uuid primary key,
  reference text not null constraint page_reports_reference_unique unique,
  path text not null,
  kind text not null,
  words text not null,
  email text,
  state text not null,
  doubts text[] not null,
  assigned_to uuid constraint page_reports_assigned_to_people_id_fk references people (id),
  answer text,
  closed_by_name text,
  created_at timestamptz not null,
  state_since timestamptz not null
);
create index page_reports_state on page_reports (state, created_at);

-- Counts that nobody will ask for again are looked for by their age.
create index attempts_last on attempts (last_at);
