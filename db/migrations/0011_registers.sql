-- Registers that are brought in: what was read of each row, what came of it, and what people explained (decision 28).
create table register_imports (
  id uuid primary key,
  kind text not null,
  name text not null,
  sha256 text not null,
  bytes integer not null,
  issuer text not null,
  division_id text not null,
  state text not null,
  unknown_columns text[] not null,
  created_by uuid not null,
  created_by_name text not null,
  at timestamptz not null,
  confirmed_by uuid,
  confirmed_by_name text,
  state_since timestamptz not null,
  constraint register_imports_kind_known check (kind in ('outgoing', 'collection')),
  constraint register_imports_state_known check (state in ('checked', 'applying', 'applied', 'discarded'))
);
create index register_imports_by_time on register_imports (at);

create table register_rows (
  id uuid primary key,
  import_id uuid not null constraint register_rows_import_id_register_imports_id_fk references register_imports (id),
  line integer not null,
  cells jsonb not null,
  entry jsonb,
  changes jsonb not null,
  remarks text[] not null,
  state text not null,
  reason text,
  document_id uuid constraint register_rows_document_id_documents_id_fk references documents (id),
  differences jsonb not null,
  constraint register_rows_state_known check (state in ('new', 'same', 'changed', 'quarantined', 'entered', 'accepted', 'dismissed')),
  constraint register_rows_new_is_read check (state <> 'new' or entry is not null)
);
create index register_rows_of_import on register_rows (import_id, state, line);
create index register_rows_of_document on register_rows (document_id);

create table number_notes (
  id uuid primary key,
  issuer text not null,
  series text not null,
  year integer not null,
  first integer not null,
  last integer not null,
  note text not null,
  noted_by uuid not null,
  noted_by_name text not null,
  at timestamptz not null,
  constraint number_notes_range check (first >= 1 and last >= first)
);
create index number_notes_of_series on number_notes (issuer, series, year);

-- What is collected of central authorities is public with its first row: readers' pages hear of it.
create trigger documents_entered after insert on documents
  for each row when (new.state in ('published', 'withdrawn'))
  execute function tell_of_pages('changed');
