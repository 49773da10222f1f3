create table duty_rules (
  id uuid primary key,
  code text not null,
  name text not null,
  clause text not null,
  trigger text not null,
  suppliers jsonb not null,
  clock jsonb not null,
  ladder jsonb not null,
  guidance text not null,
  section text,
  source text not null,
  unverified boolean not null,
  valid_from date not null,
  valid_to date,
  by_name text not null,
  created_at timestamptz not null,
  constraint duty_rules_days_in_order check (valid_to >= valid_from)
);
create unique index duty_rules_code_from on duty_rules (code, valid_from);

create table obligations (
  id uuid primary key,
  rule_id uuid not null constraint obligations_rule_id_duty_rules_id_fk references duty_rules (id),
  family text not null,
  division_id text not null constraint obligations_division_id_divisions_id_fk references divisions (id),
  person_id uuid constraint obligations_person_id_people_id_fk references people (id),
  event_key text not null,
  title text not null,
  details text not null,
  facts jsonb not null,
  started_at timestamptz not null,
  given_due timestamptz,
  -- Null while a pause lasts.
  due_at timestamptz,
  calendar_version int not null,
  said int not null default 0,
  handed_on boolean not null default false,
  met_at timestamptz,
  met_type text,
  met_id text,
  met_name text,
  excused_at timestamptz,
  voided_at timestamptz,
  ended_by text,
  reason text,
  asked_by uuid constraint obligations_asked_by_people_id_fk references people (id),
  created_at timestamptz not null,
  constraint obligations_event_unique unique (family, event_key, division_id)
);
create index obligations_open on obligations (division_id, due_at) where met_at is null and excused_at is null and voided_at is null;
create index obligations_due on obligations (due_at, family, division_id);
create index obligations_event on obligations (event_key);
create index obligations_division on obligations (division_id, started_at);

create table obligation_items (
  obligation_id uuid not null constraint obligation_items_obligation_id_obligations_id_fk references obligations (id),
  type text not null,
  item_id text not null,
  at timestamptz not null,
  primary key (obligation_id, type, item_id)
);
create index obligation_items_item on obligation_items (type, item_id);

create table obligation_pauses (
  id uuid primary key,
  obligation_id uuid not null constraint obligation_pauses_obligation_id_obligations_id_fk references obligations (id),
  from_at timestamptz not null,
  to_at timestamptz,
  reason text not null,
  by_name text not null
);
create index obligation_pauses_obligation on obligation_pauses (obligation_id);

-- A due moment that was another before: the old one is kept.
create table obligation_dues (
  id uuid primary key,
  obligation_id uuid not null constraint obligation_dues_obligation_id_obligations_id_fk references obligations (id),
  due_before timestamptz,
  due_after timestamptz,
  why text not null,
  calendar_version int not null,
  at timestamptz not null
);
create index obligation_dues_obligation on obligation_dues (obligation_id);
