-- Organisations and persons outside of the office who supply information (arts 1.2, 8.2).
create table contributors (
  id uuid primary key,
  kind text not null,
  name text not null,
  representative text,
  -- Null once it was erased.
  email text,
  phone text,
  field text not null,
  state text not null,
  doubts text[] not null,
  -- When the terms of use and art. 3 were read and ticked.
  terms_at timestamptz not null,
  -- Of the link that confirms the address.
  token_hash text constraint contributors_token_hash_unique unique,
  token_until timestamptz,
  reason text,
  decided_by_name text,
  created_at timestamptz not null,
  state_since timestamptz not null,
  constraint contributors_kind_known check (kind in ('organisation', 'person')),
  constraint contributors_state_known check (state in
    ('unconfirmed', 'waiting', 'approved', 'refused', 'suspended', 'erased'))
);
create index contributors_state on contributors (state, state_since);
-- One confirmed address is one contributor.
create unique index contributors_email on contributors (email) where state in ('waiting', 'approved', 'suspended');

-- Links in letters that let a contributor in, once.
create table contributor_links (
  token_hash text primary key,
  contributor_id uuid not null constraint contributor_links_contributor_id_contributors_id_fk references contributors (id),
  expires_at timestamptz not null
);
create index contributor_links_expires on contributor_links (expires_at);

create table contributor_sessions (
  token_hash text primary key,
  contributor_id uuid not null constraint contributor_sessions_contributor_id_contributors_id_fk references contributors (id),
  expires_at timestamptz not null
);
create index contributor_sessions_expires on contributor_sessions (expires_at);

-- What they sent.
create table contributions (
  id uuid primary key,
  contributor_id uuid not null constraint contributions_contributor_id_contributors_id_fk references contributors (id),
  title text not null,
  text text not null,
  file_ids uuid[] not null,
  state text not null,
  answer text,
  answered_by_name text,
  sent_at timestamptz not null,
  state_since timestamptz not null,
  constraint contributions_state_known check (state in ('received', 'taken_up', 'refused'))
);
create index contributions_contributor on contributions (contributor_id, sent_at);
create index contributions_state on contributions (state, sent_at);
create index contributions_files on contributions using gin (file_ids);
