create table audit_events (
  seq bigint primary key,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  subject_name text not null,
  facts jsonb not null,
  previous_hash text not null,
  hash text not null
);
create index audit_events_subject on audit_events (subject_type, subject_id, seq);

-- The log is only ever added to: not even the application's own account may change a line of it.
create function refuse_change_of_audit_events() returns trigger language plpgsql as $$
begin
  raise exception 'audit_events is append-only';
end $$;
create trigger audit_events_append_only before update or delete or truncate on audit_events
  for each statement execute function refuse_change_of_audit_events();

create table held_forms (
  id uuid primary key,
  secret_hash text not null,
  person_id uuid,
  path text not null,
  fields jsonb not null,
  expires_at timestamptz not null
);
