create table articles (
  id uuid primary key,
  slug text not null constraint articles_slug_unique unique,
  division_id text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  co_authors uuid[] not null default '{}',
  due_on date,
  first_published_at timestamptz
);
create index articles_created_by on articles (created_by);
create index articles_division on articles (division_id);

create table editions (
  id uuid primary key,
  article_id uuid not null references articles (id),
  number integer not null,
  state text not null,
  state_since timestamptz not null,
  revision integer not null,
  kind text not null,
  section_id text not null,
  title text not null,
  correction_note text,
  publish_at timestamptz,
  published_at timestamptz,
  public_since timestamptz,
  reason text,
  redirect_to uuid references articles (id),
  forced_by uuid,
  forced_reason text,
  forced_confirmed_by uuid,
  forced_confirmed_at timestamptz,
  constraint editions_article_number unique (article_id, number)
);
create unique index editions_one_open on editions (article_id)
  where state in ('draft', 'submitted', 'signed', 'editing', 'checked', 'ready', 'scheduled');
create unique index editions_one_live on editions (article_id)
  where state in ('published', 'withdrawn', 'taken_down', 'redirected', 'archived');
create index editions_public on editions (state, published_at desc, id desc);
create index editions_section on editions (section_id, published_at desc, id desc);
create index editions_waiting on editions (state, state_since);

create table revisions (
  edition_id uuid not null references editions (id),
  number integer not null,
  content jsonb not null,
  hash text not null,
  written_by uuid not null,
  writer_name text not null,
  written_at timestamptz not null,
  why text not null,
  typographic boolean not null,
  constraint revisions_pkey primary key (edition_id, number)
);

create table signoffs (
  id uuid primary key,
  edition_id uuid not null references editions (id),
  step text not null,
  revision integer not null,
  hash text not null,
  person_id uuid not null,
  person_name text not null,
  post_title text not null,
  on_behalf_of text,
  at timestamptz not null,
  carried_from text,
  checklist jsonb
);
create index signoffs_edition on signoffs (edition_id, hash);

create table working_copies (
  edition_id uuid not null references editions (id),
  person_id uuid not null,
  base_revision integer not null,
  fields jsonb not null,
  saved_at timestamptz not null,
  constraint working_copies_pkey primary key (edition_id, person_id)
);

create table former_addresses (
  slug text primary key,
  article_id uuid not null references articles (id),
  until timestamptz not null
);

create table media_uses (
  media_id uuid not null,
  edition_id uuid not null references editions (id),
  revision integer not null,
  constraint media_uses_pkey primary key (media_id, edition_id, revision)
);
