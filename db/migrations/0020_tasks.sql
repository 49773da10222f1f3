-- Who has been given what to do, by when (art. 5, 7). Duties for a time are among them: a section, a week of the roster.
create table tasks (
  id uuid primary key,
  kind text not null,
  state text not null,
  version integer not null,
  title text not null,
  details text not null,
  due_at timestamptz,
  from_on date,
  to_on date,
  section_id text constraint tasks_section_id_sections_id_fk references sections (id),
  assignee_id uuid constraint tasks_assignee_id_people_id_fk references people (id),
  division_id text constraint tasks_division_id_divisions_id_fk references divisions (id),
  created_by uuid not null constraint tasks_created_by_people_id_fk references people (id),
  created_at timestamptz not null,
  assigned_at timestamptz,
  answer text,
  answered_by uuid constraint tasks_answered_by_people_id_fk references people (id),
  answered_at timestamptz,
  reason text,
  item_type text,
  item_id uuid,
  folded text not null,
  state_since timestamptz not null,
  constraint tasks_kind_known check (kind in ('single', 'direction', 'section_duty', 'roster')),
  constraint tasks_state_known check (state in ('draft', 'assigned', 'accepted', 'in_progress', 'submitted', 'returned', 'handed_back', 'done', 'cancelled')),
  constraint tasks_somebody_has_it check (assignee_id is not null or division_id is not null),
  constraint tasks_duty_has_days check (kind not in ('section_duty', 'roster') or (from_on is not null and assignee_id is not null)),
  constraint tasks_days_in_order check (to_on >= from_on),
  constraint tasks_item_whole check ((item_type is null) = (item_id is null))
);
create index tasks_of_person on tasks (assignee_id, state);
create index tasks_of_division on tasks (division_id, state);
create index tasks_of_item on tasks (item_type, item_id);
create index tasks_by_due on tasks (due_at);
create index tasks_by_days on tasks (kind, from_on);
create index tasks_by_state on tasks (state, state_since);
