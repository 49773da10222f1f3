-- What is asked of documents and files all day has its index: who changes a document, what came out of an archive, and what was
-- sent for a document.
create index document_relations_target_id on document_relations (target_id);
create index received_files_archive on received_files (archive_id);
create index received_files_meant_for on received_files (meant_for);

-- A file that joins a public document, an open rendition for the most part, is on its page at once; the files of drafts tell nobody.
create function tell_of_document_files() returns trigger language plpgsql as $$
begin
  if exists (
    select from documents
    where id in (old.document_id, new.document_id) and state = 'published'
  ) then
    perform pg_notify('pages', 'changed');
  end if;
  return null;
end $$;
create trigger document_files_changed after insert or update or delete on document_files
  for each row execute function tell_of_document_files();
