-- The kinds of duties beside which a note is shown (art. 8.4).
alter table guidance_notes add column duties text[] not null default '{}';
alter table guidance_notes alter column duties drop default;
create index guidance_notes_duties on guidance_notes using gin (duties);
