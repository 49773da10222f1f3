create table media (
  id uuid primary key,
  kind text not null constraint media_kind_known check (kind in ('image', 'file')),
  -- As the person's machine called it, with the ending that its content asks for.
  name text not null,
  mime text not null,
  bytes bigint not null,
  sha256 text not null,
  width integer,
  height integer,
  uploaded_by uuid not null,
  division_id text,
  at timestamptz not null,
  constraint media_image_has_size check (kind = 'file' or (width is not null and height is not null))
);
create index media_uploaded_by on media (uploaded_by, at);
