-- Search (decision 31). The index is derived: it lies outside, in generations, and is made anew from the database at any time.
-- Here stands which generation answers, what has changed since it was written, and what editors add by hand.
create table search_generations (
  number integer primary key generated always as identity,
  state text not null,
  done integer not null default 0,
  total integer not null default 0,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  live_since timestamptz,
  -- Grows with every writing, so that a node that missed a word knows that it reads an old state.
  written bigint not null default 0,
  -- The states of its tables that are whole: between two writings a thing may be out and not in again.
  versions integer[] not null default '{}',
  -- Processes that wrote it and ended without a word, since one did not.
  unclean integer not null default 0,
  constraint search_generations_state_known check (state in ('building', 'live', 'retired'))
);
create unique index search_generations_one_building on search_generations (state) where state = 'building';
create unique index search_generations_one_live on search_generations (state) where state = 'live';

-- Written by triggers in the transaction that changes the thing, one row for each generation that has to learn of it. The
-- writer reads the thing itself, as it is now; so rows may come in any order, and twice.
create table search_changes (
  id bigint primary key generated always as identity,
  generation integer not null references search_generations (number) on delete cascade,
  kind text not null,
  item text not null
);
create index search_changes_generation on search_changes (generation, id);

create function offer_for_search(kind text, items text[]) returns void language plpgsql as $$
begin
  insert into search_changes (generation, kind, item)
  select generation.number, offer_for_search.kind, item
  from search_generations as generation cross join unnest(items) as item
  where generation.state in ('building', 'live') and item is not null;
  if found then
    perform pg_notify('search', 'changed');
  end if;
end $$;

create function offer_editions() returns trigger language plpgsql as $$
begin
  perform offer_for_search('tin', array(select distinct article_id::text from changed));
  return null;
end $$;
create trigger editions_offered_new after insert on editions
  referencing new table as changed for each statement execute function offer_editions();
create trigger editions_offered after update on editions
  referencing new table as changed for each statement execute function offer_editions();

-- Things whose own id names what is found: the argument is the kind.
create function offer_themselves() returns trigger language plpgsql as $$
begin
  perform offer_for_search(tg_argv[0], array(select distinct id::text from changed));
  return null;
end $$;
create trigger articles_offered after update on articles
  referencing new table as changed for each statement execute function offer_themselves('tin');
create trigger documents_offered_new after insert on documents
  referencing new table as changed for each statement execute function offer_themselves('van-ban');
create trigger documents_offered after update on documents
  referencing new table as changed for each statement execute function offer_themselves('van-ban');

-- Small kinds are offered anew as a whole.
create function offer_kind() returns trigger language plpgsql as $$
begin
  perform offer_for_search(tg_argv[0], array['*']);
  return null;
end $$;
create trigger divisions_offered after insert or update or delete on divisions
  for each statement execute function offer_kind('to-chuc');
create trigger posts_offered after insert or update or delete on posts
  for each statement execute function offer_kind('to-chuc');
create trigger people_offered after insert or update or delete on people
  for each statement execute function offer_kind('to-chuc');
create trigger committee_leaders_offered after insert or update or delete on committee_leaders
  for each statement execute function offer_kind('to-chuc');

-- What is asked, by day and words, without a person, an address or an hour.
create table search_questions (
  day date not null,
  audience text not null,
  words text not null,
  asked integer not null,
  found integer not null,
  chosen integer not null,
  constraint search_questions_pkey primary key (day, audience, words),
  constraint search_questions_audience_known check (audience in ('public', 'staff'))
);
create index search_questions_most on search_questions (audience, day, asked desc nulls last);

-- What editors put on top of the answers to a question.
create table search_promotions (
  id uuid primary key,
  words text not null,
  folded text not null,
  title text not null,
  address text not null,
  note text not null,
  by_name text not null,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index search_promotions_folded on search_promotions (folded) where ended_at is null;

-- Short and long form of one thing, both ways.
create table search_abbreviations (
  short text not null,
  long text not null,
  constraint search_abbreviations_pkey primary key (short, long)
);
insert into search_abbreviations (short, long) values
  ('UBND', 'Ủy ban nhân dân'), ('HĐND', 'Hội đồng nhân dân'), ('VP', 'Văn phòng'), ('CVP', 'Chánh Văn phòng'),
  ('TTHC', 'thủ tục hành chính'), ('PAKN', 'phản ánh, kiến nghị'), ('CCHC', 'cải cách hành chính'),
  ('QĐ', 'quyết định'), ('NQ', 'nghị quyết'), ('NĐ', 'nghị định'), ('TT', 'thông tư'), ('TTLT', 'thông tư liên tịch'),
  ('CT', 'chỉ thị'), ('KH', 'kế hoạch'), ('TB', 'thông báo'), ('BC', 'báo cáo'), ('QPPL', 'quy phạm pháp luật'),
  ('VBQPPL', 'văn bản quy phạm pháp luật'), ('CP', 'Chính phủ'), ('TTg', 'Thủ tướng'), ('QH', 'Quốc hội'),
  ('UBTVQH', 'Ủy ban thường vụ Quốc hội'), ('MTTQ', 'Mặt trận Tổ quốc'), ('TAND', 'Tòa án nhân dân'),
  ('VKSND', 'Viện kiểm sát nhân dân'), ('BHXH', 'bảo hiểm xã hội'), ('BHYT', 'bảo hiểm y tế'),
  ('BHTN', 'bảo hiểm thất nghiệp'), ('CCCD', 'căn cước công dân'), ('CMND', 'chứng minh nhân dân'),
  ('GPLX', 'giấy phép lái xe'), ('GCN', 'giấy chứng nhận'), ('QSDĐ', 'quyền sử dụng đất'), ('GTVT', 'giao thông vận tải'),
  ('NN&PTNT', 'nông nghiệp và phát triển nông thôn'), ('TNMT', 'tài nguyên và môi trường'), ('LĐTBXH', 'lao động, thương binh và xã hội'),
  ('GDĐT', 'giáo dục và đào tạo'), ('VHTTDL', 'văn hóa, thể thao và du lịch'), ('KHCN', 'khoa học và công nghệ'),
  ('TTTT', 'thông tin và truyền thông'), ('CNTT', 'công nghệ thông tin'), ('XDCB', 'xây dựng cơ bản'),
  ('GPMB', 'giải phóng mặt bằng'), ('THPT', 'trung học phổ thông'), ('THCS', 'trung học cơ sở'), ('NSNN', 'ngân sách nhà nước'),
  ('TNCN', 'thu nhập cá nhân'), ('TNDN', 'thu nhập doanh nghiệp'), ('GTGT', 'giá trị gia tăng'),
  ('DN', 'doanh nghiệp'), ('HTX', 'hợp tác xã'), ('ATGT', 'an toàn giao thông'), ('PCCC', 'phòng cháy, chữa cháy'),
  ('DTTS', 'dân tộc thiểu số'), ('NTM', 'nông thôn mới'), ('KTXH', 'kinh tế - xã hội'), ('QPAN', 'quốc phòng, an ninh');

create trigger search_promotions_changed after insert or update or delete or truncate on search_promotions
  for each statement execute function tell_of_pages('changed');
create trigger search_abbreviations_changed after insert or update or delete or truncate on search_abbreviations
  for each statement execute function tell_of_pages('changed');

-- Articles were found by a column of their list before; the index has taken its place.
drop view publication_rows;
drop index publications_words;
alter table publications drop column words;
drop function search_vector;
drop function words_of_html;

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
    ) as leaders
  from editions e
  join articles a on a.id = e.article_id
  join revisions r on r.edition_id = e.id and r.number = e.revision
  where e.state = 'published';

create or replace function rebuild_publications() returns integer language plpgsql as $$
declare
  made integer;
begin
  perform pg_advisory_xact_lock(6509152015);
  delete from publications;
  delete from publication_tags;
  delete from publication_leaders;
  delete from publication_months;
  delete from publication_tag_counts;
  insert into publications select * from publication_rows;
  get diagnostics made = row_count;
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
