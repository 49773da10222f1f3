create table divisions (
  id text primary key,
  name text not null,
  short_name text not null,
  kind text not null constraint divisions_kind_known
    check (kind in ('leadership', 'research', 'procedure_control', 'organisation_administration')),
  position integer not null,
  fields text[] not null,
  clause text,
  valid_from date not null,
  valid_to date,
  successor_id text constraint divisions_successor_id_divisions_id_fk references divisions (id),
  constraint divisions_days_in_order check (valid_to >= valid_from)
);

create table people (
  id uuid primary key,
  key text constraint people_key_unique unique,
  full_name text not null,
  email text not null constraint people_email_unique unique,
  phone text,
  -- The first day without access; the row stays, so that the history keeps the name.
  left_on date,
  created_at timestamptz not null
);

create table posts (
  id uuid primary key,
  person_id uuid not null constraint posts_person_id_people_id_fk references people (id),
  role text not null constraint posts_role_known check (role in (
    'contributor', 'specialist', 'division_head', 'division_deputy', 'board_member', 'board_deputy', 'board_head',
    'deputy_chief', 'chief', 'finance', 'auditor', 'administrator')),
  division_id text constraint posts_division_id_divisions_id_fk references divisions (id),
  title text not null,
  fields text[] not null,
  duty text,
  can_publish boolean not null,
  from_on date not null,
  -- The last day in the post.
  to_on date,
  decision text,
  state text not null constraint posts_state_known check (state in ('proposed', 'confirmed', 'refused', 'ended')),
  -- Null where the profile brought the post.
  proposed_by uuid constraint posts_proposed_by_people_id_fk references people (id),
  proposed_at timestamptz not null,
  confirmed_by uuid constraint posts_confirmed_by_people_id_fk references people (id),
  confirmed_at timestamptz,
  refused_by uuid constraint posts_refused_by_people_id_fk references people (id),
  refused_at timestamptz,
  refusal_reason text,
  ended_by uuid constraint posts_ended_by_people_id_fk references people (id),
  -- The moment the post stops to give rights; it may lie ahead.
  ended_at timestamptz,
  end_reason text,
  replaces_id uuid constraint posts_replaces_id_posts_id_fk references posts (id),
  constraint posts_days_in_order check (to_on >= from_on)
);
create index posts_person on posts (person_id);
create index posts_division on posts (division_id);
create index posts_role on posts (role);

create table boards (
  id uuid primary key,
  name text not null,
  decision_number text not null,
  decided_on date not null,
  signed_by text not null,
  valid_from date not null,
  valid_to date,
  constraint boards_days_in_order check (valid_to >= valid_from)
);

create table delegations (
  id uuid primary key,
  from_person uuid not null constraint delegations_from_person_people_id_fk references people (id),
  to_person uuid not null constraint delegations_to_person_people_id_fk references people (id),
  division_id text not null constraint delegations_division_id_divisions_id_fk references divisions (id),
  from_on date not null,
  to_on date not null,
  reason text not null,
  decision text,
  created_at timestamptz not null,
  ended_at timestamptz,
  constraint delegations_days_in_order check (to_on >= from_on),
  constraint delegations_two_people check (from_person <> to_person)
);
create index delegations_from on delegations (from_person);
create index delegations_to on delegations (to_person);

create table committee_leaders (
  id uuid primary key,
  key text constraint committee_leaders_key_unique unique,
  full_name text not null,
  title text not null,
  position integer not null,
  from_on date not null,
  to_on date,
  constraint committee_leaders_days_in_order check (to_on >= from_on)
);
