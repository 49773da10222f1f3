-- What is asked of documents and files all day has its index: who changes a document, what came out of an archive, and what was
-- sent for a document.
create index document_relations_target_id on document_relations (target_id);
create index received_files_archive on received_files (archive_id);
create index received_files_meant_for on received_files (meant_for);
