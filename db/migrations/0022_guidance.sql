-- What the board tells divisions (art. 8.4): a monthly how-to note, a template, a message.
create table guidance_notes (
  id uuid primary key,
  kind text not null,
  title text not null,
  text text not null,
  links jsonb not null,
  file_ids uuid[] not null,
  -- To whom it goes; empty for every division.
  divisions text[] not null,
  revision int not null,
  -- Title and text without marks, for the search.
  words text not null,
  saved_by_name text not null,
  created_at timestamptz not null,
  saved_at timestamptz not null,
  -- From then on it is not changed: a correction is another note that replaces it.
  sent_at timestamptz,
  sent_by_name text,
  replaces_id uuid constraint guidance_notes_replaces_id_guidance_notes_id_fk references guidance_notes (id),
  discarded_at timestamptz,
  reminded_at timestamptz,
  constraint guidance_notes_kind_known check (kind in ('note', 'template', 'message')),
  constraint guidance_notes_sent_or_discarded check (sent_at is null or discarded_at is null)
);
create index guidance_notes_sent on guidance_notes (kind, sent_at);
create index guidance_notes_files on guidance_notes using gin (file_ids);
create unique index guidance_notes_replaced_once on guidance_notes (replaces_id) where discarded_at is null;

create table guidance_receivers (
  note_id uuid not null constraint guidance_receivers_note_id_guidance_notes_id_fk references guidance_notes (id),
  person_id uuid not null constraint guidance_receivers_person_id_people_id_fk references people (id),
  division_id text not null constraint guidance_receivers_division_id_divisions_id_fk references divisions (id),
  -- When the person said to have read it.
  read_at timestamptz,
  primary key (note_id, person_id)
);
create index guidance_receivers_person on guidance_receivers (person_id) where read_at is null;

-- The secret address of a person's calendar of due dates; only the hash of the secret is kept.
create table due_feeds (
  person_id uuid primary key constraint due_feeds_person_id_people_id_fk references people (id),
  secret_hash text not null constraint due_feeds_secret_hash_unique unique,
  created_at timestamptz not null,
  fetched_at timestamptz
);
