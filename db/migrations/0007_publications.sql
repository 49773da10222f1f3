-- What the public lists (decision 15): one row for each article whose live edition is published, as narrow as a list needs
-- it, with what it is found by. All of it can be made anew from articles, editions and revisions.
create table publications (
  id uuid primary key,
  edition_id uuid not null,
  revision integer not null,
  slug text not null,
  title text not null,
  lead text not null,
  kind text not null,
  section_id text not null,
  published_at timestamptz not null,
  changed_at timestamptz not null,
  photo jsonb,
  tags jsonb not null,
  leaders uuid[] not null,
  words tsvector not null
);
create index publications_newest on publications (published_at desc, id desc);
create index publications_section on publications (section_id, published_at desc, id desc);
create index publications_words on publications using gin (words);

create table publication_tags (
  slug text not null,
  article_id uuid not null,
  name text not null,
  published_at timestamptz not null,
  constraint publication_tags_pkey primary key (slug, article_id)
);
create index publication_tags_newest on publication_tags (slug, published_at desc, article_id desc);
create index publication_tags_article on publication_tags (article_id);

create table publication_leaders (
  leader_id uuid not null,
  article_id uuid not null,
  published_at timestamptz not null,
  constraint publication_leaders_pkey primary key (leader_id, article_id)
);
create index publication_leaders_newest on publication_leaders (leader_id, published_at desc, article_id desc);
create index publication_leaders_article on publication_leaders (article_id);

-- Counted when something is published, so that nobody counts when something is read. A month that lost everything keeps
-- its row: that it changed is what machines that come back want to know.
create table publication_months (
  month text not null,
  section_id text not null,
  count integer not null,
  changed_at timestamptz not null,
  constraint publication_months_pkey primary key (month, section_id)
);

create table publication_tag_counts (
  slug text primary key,
  count integer not null
);
create index publication_tag_counts_most on publication_tag_counts (count desc, slug);

-- Words as they are looked for: without marks, đ as d, and without the signs that would glue "12/NQ-HĐND" into one. Capitals
-- are made small by the dictionary "simple".
create function search_words(written text) returns text language sql immutable strict parallel safe as $$
  select translate(
    regexp_replace(normalize(written, nfd), '[\u0300-\u036f]+', '', 'g'), 'đĐ/-._:@+<&', 'dd         ')
$$;

create function slug_of(written text) returns text language sql immutable strict parallel safe as $$
  select trim(both '-' from left(trim(both '-' from
    regexp_replace(lower(search_words(written) collate "C"), '[^a-z0-9]+', '-', 'g')), 120))
$$;

create function month_of(moment timestamptz) returns text language sql immutable strict parallel safe as $$
  select to_char(moment at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM')
$$;

-- The words of sanitised HTML: marks inside a word go without a trace, all others part words.
create function words_of_html(html text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(
    regexp_replace(
      regexp_replace(html, '</?(strong|em|b|i|u|s|a|sub|sup|span|code)( [^>]*)?>', '', 'g'),
      '<[^>]*>', ' ', 'g'),
    '&[a-z0-9#]+;', ' ', 'g')
$$;

-- A tsvector holds at most one megabyte; the limits keep every text well below it.
create function search_vector(title text, lead text, tags text, body text) returns tsvector
language sql immutable parallel safe as $$
  select setweight(to_tsvector('simple', search_words(left(title, 5000))), 'A')
    || setweight(to_tsvector('simple', search_words(left(lead, 10000) || ' ' || left(tags, 5000))), 'B')
    || to_tsvector('simple', search_words(left(words_of_html(left(body, 400000)), 80000)))
$$;

-- The first photo without what only the workspace needs; slugs and names of tags, the first spelling of each.
create view publication_rows as
  select
    a.id, e.id as edition_id, e.revision, a.slug, e.title, r.content ->> 'lead' as lead, e.kind, e.section_id,
    e.published_at, e.public_since as changed_at,
    (r.content -> 'photos' -> 0) - array['caption', 'personsShown', 'consentBasis'] as photo,
    (
      select coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'name', name) order by place), '[]')
      from (
        select distinct on (slug_of(name)) slug_of(name) as slug, name, place
        from jsonb_array_elements_text(r.content -> 'tags') with ordinality as written (name, place)
        where slug_of(name) <> ''
        order by slug_of(name), place
      ) as tag
    ) as tags,
    array(
      select distinct id::uuid from jsonb_array_elements_text(r.content -> 'leaders') as named (id) order by 1
    ) as leaders,
    search_vector(e.title, r.content ->> 'lead', (r.content -> 'tags')::text, r.content ->> 'body') as words
  from editions e
  join articles a on a.id = e.article_id
  join revisions r on r.edition_id = e.id and r.number = e.revision
  where e.state = 'published';

create function count_publication(publication publications, more integer) returns void language sql as $$
  update publication_months set count = count + more
  where month = month_of(publication.published_at) and section_id = publication.section_id;
  insert into publication_tag_counts (slug, count)
  select tag ->> 'slug', more from jsonb_array_elements(publication.tags) as tag
  on conflict (slug) do update set count = publication_tag_counts.count + more;
  delete from publication_tag_counts
  where count <= 0 and slug in (select tag ->> 'slug' from jsonb_array_elements(publication.tags) as tag);
$$;

create function find_by_tags_and_leaders(publication publications) returns void language sql as $$
  insert into publication_tags (slug, article_id, name, published_at)
  select tag ->> 'slug', publication.id, tag ->> 'name', publication.published_at
  from jsonb_array_elements(publication.tags) as tag;
  insert into publication_leaders (leader_id, article_id, published_at)
  select leader, publication.id, publication.published_at from unnest(publication.leaders) as leader;
$$;

-- The one place that follows an edition: whatever step, job or correction changed it, and inside its transaction.
-- The lock makes publications take turns, so that two with the same tags never wait for each other in a circle.
create function follow_edition() returns trigger language plpgsql as $$
declare
  publication publications;
begin
  perform pg_advisory_xact_lock(6509152015);
  insert into publication_months (month, section_id, count, changed_at)
  values (month_of(new.published_at), new.section_id, 0, new.state_since)
  on conflict (month, section_id) do update
  set changed_at = greatest(publication_months.changed_at, excluded.changed_at);

  delete from publications where id = new.article_id returning * into publication;
  if found then
    perform count_publication(publication, -1);
    delete from publication_tags where article_id = new.article_id;
    delete from publication_leaders where article_id = new.article_id;
  end if;
  insert into publications select * from publication_rows where id = new.article_id returning * into publication;
  if found then
    perform count_publication(publication, 1);
    perform find_by_tags_and_leaders(publication);
  end if;
  return null;
end $$;

-- An edition is never born published: it comes there by a step, and whoever writes rows by hand rebuilds.
create trigger editions_followed after update on editions
  for each row when (old is distinct from new and new.published_at is not null) execute function follow_edition();

create function follow_address() returns trigger language plpgsql as $$
begin
  update publications set slug = new.slug where id = new.id;
  return null;
end $$;
create trigger articles_followed after update of slug on articles
  for each row when (old.slug <> new.slug) execute function follow_address();

-- Short lists, as they are before an archive is brought in, are filled without the index of words, which is made much faster
-- at once. Where people read long ones, it stays: nobody has to wait for it.
create function rebuild_publications() returns integer language plpgsql as $$
declare
  made integer;
  is_short boolean;
begin
  perform pg_advisory_xact_lock(6509152015);
  select count(*) < 1000 into is_short from (select from publications limit 1000) as first_ones;
  if is_short then
    drop index publications_words;
  end if;
  delete from publications;
  delete from publication_tags;
  delete from publication_leaders;
  delete from publication_months;
  delete from publication_tag_counts;
  insert into publications select * from publication_rows;
  get diagnostics made = row_count;
  if is_short then
    create index publications_words on publications using gin (words);
  end if;
  insert into publication_tags (slug, article_id, name, published_at)
  select tag ->> 'slug', id, tag ->> 'name', published_at from publications, jsonb_array_elements(tags) as tag;
  insert into publication_leaders (leader_id, article_id, published_at)
  select leader, id, published_at from publications, unnest(leaders) as leader;
  insert into publication_months (month, section_id, count, changed_at)
  select month_of(published_at), section_id, count(*) filter (where state = 'published'), max(state_since)
  from editions where published_at is not null group by 1, 2;
  insert into publication_tag_counts (slug, count) select slug, count(*) from publication_tags group by slug;
  return made;
end $$;

select rebuild_publications();
