create table sections (
  id text primary key,
  parent_id text constraint sections_parent_id_sections_id_fk references sections (id),
  code text not null,
  name text not null,
  slug text not null constraint sections_slug_unique unique,
  -- What art. 10 of the regulation says, word for word; empty for a category.
  clause text not null,
  position integer not null,
  hidden boolean not null,
  created_at timestamptz not null
);
create index sections_parent on sections (parent_id);
