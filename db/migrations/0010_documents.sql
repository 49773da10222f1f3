-- Files that people hand in, from the first byte to the reading (decision 23).
create table received_files (
  id uuid primary key,
  name text not null,
  declared_bytes bigint not null,
  kind text,
  mime text,
  sha256 text,
  state text not null,
  remarks text[] not null,
  reason text,
  scan text not null,
  pages integer,
  pages_read integer not null,
  read_seconds real,
  signatures jsonb not null,
  archive_id uuid constraint received_files_archive_id_received_files_id_fk references received_files (id),
  meant_for text,
  division_id text,
  uploaded_by uuid not null,
  at timestamptz not null,
  state_since timestamptz not null,
  constraint received_files_state_known check (state in ('receiving', 'waiting', 'read', 'unpacked', 'unreadable', 'refused', 'infected', 'discarded')),
  constraint received_files_scan_known check (scan in ('off', 'waiting', 'clean', 'infected')),
  constraint received_files_size check (declared_bytes >= 0)
);
create index received_files_uploaded_by on received_files (uploaded_by, at);
create index received_files_sha256 on received_files (sha256);

create table documents (
  id uuid primary key,
  slug text constraint documents_slug_unique unique,
  division_id text not null,
  created_by uuid not null,
  last_writer_id uuid not null,
  state text not null,
  version integer not null,
  source text not null,
  type text,
  number text,
  number_value integer,
  symbol text,
  number_key text,
  issued_on date,
  place text not null,
  issuer text not null,
  signer_authority text not null,
  signer_post text not null,
  signer_name text not null,
  abstract text not null,
  bases text[] not null,
  recipients text[] not null,
  urgency text not null,
  fields text[] not null,
  effective_from date,
  expires_on date,
  partly_ended_from date,
  ended_from date,
  suspended_from date,
  partly_suspended_from date,
  gazette_issue text not null,
  gazette_on date,
  publicity text not null,
  publicity_ground text not null,
  late_note text not null,
  open_format_exception text,
  body text not null,
  folded text not null,
  readings jsonb not null,
  return_reason text,
  signed_by_name text,
  signed_post text,
  signed_hash text,
  withdrawn_reason text,
  registered_at timestamptz not null,
  published_at timestamptz,
  state_since timestamptz not null,
  constraint documents_state_known check (state in ('registered', 'complete', 'published', 'filed', 'withdrawn', 'discarded')),
  constraint documents_publicity_known check (publicity in ('undecided', 'public', 'not_public')),
  constraint documents_public_is_whole check (state not in ('published', 'withdrawn') or (slug is not null and number_key is not null and type is not null and issued_on is not null and publicity = 'public'))
);
create index documents_by_key on documents (number_key);
create index documents_public on documents (issued_on desc, id desc) where state = 'published';
create index documents_by_division on documents (division_id, state);

create table document_files (
  id uuid primary key,
  document_id uuid not null constraint document_files_document_id_documents_id_fk references documents (id),
  file_id uuid not null constraint document_files_file_id_received_files_id_fk references received_files (id),
  role text not null,
  position integer not null,
  constraint document_files_once unique (document_id, file_id),
  constraint document_files_role_known check (role in ('original', 'former', 'attachment', 'rendition'))
);
create index document_files_file on document_files (file_id);

create table document_relations (
  id uuid primary key,
  document_id uuid not null constraint document_relations_document_id_documents_id_fk references documents (id),
  type text not null,
  target_key text not null,
  target_words text not null,
  target_issued_on date,
  target_id uuid constraint document_relations_target_id_documents_id_fk references documents (id),
  part text,
  since date,
  state text not null,
  sureness real not null,
  snippet text not null,
  at timestamptz not null,
  constraint document_relations_state_known check (state in ('proposed', 'confirmed', 'dismissed'))
);
create index document_relations_document on document_relations (document_id);
create index document_relations_target on document_relations (target_key);

-- As with articles: what the public sees tells of itself, what goes out of sight does so at once.
create trigger documents_shown after update on documents
  for each row when (old is distinct from new and new.state in ('published', 'withdrawn'))
  execute function tell_of_pages('changed');
create trigger documents_removed after update on documents
  for each row when (old.state = 'published' and new.state <> 'published')
  execute function tell_of_pages('removed');
-- A file that is found out, or waits to be scanned, is shown no more; one that was scanned is shown.
create trigger received_files_scanned after update on received_files
  for each row when (old.scan <> new.scan and old.state in ('read', 'unreadable'))
  execute function tell_of_pages('removed');
create trigger document_relations_changed after insert or update or delete or truncate on document_relations
  for each statement execute function tell_of_pages('changed');
