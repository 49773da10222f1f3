create table notices (
  id uuid primary key,
  person_id uuid not null constraint notices_person_id_people_id_fk references people (id),
  kind text not null,
  -- What it is in a word or two; the kind's own name where there is none.
  label text,
  title text not null,
  text text not null,
  href text not null,
  subject_type text not null,
  subject_id text not null,
  -- The same word is said to a person once.
  key text,
  way text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  settled_at timestamptz,
  mailed_at timestamptz,
  constraint notices_key_unique unique (person_id, key)
);
create index notices_person on notices (person_id, created_at);
create index notices_subject on notices (subject_type, subject_id);
create index notices_for_digest on notices (person_id) where way = 'digest' and mailed_at is null and settled_at is null;

create table notice_ways (
  person_id uuid not null constraint notice_ways_person_id_people_id_fk references people (id),
  kind text not null,
  way text not null,
  primary key (person_id, kind)
);
