-- How far each watched mailbox has been read: changed in the same transaction in which what came is written down.
create table mailboxes (
  name text primary key,
  uid_validity bigint not null,
  last_uid bigint not null,
  seen_at timestamptz,
  trouble text
);

-- What somebody supplied (art. 7.4.b, 11.1): one item of the secretariat's queue for each letter.
create table submissions (
  id uuid primary key,
  origin text not null,
  -- Of the original as it came; null where the mail server did not give it.
  sha256 text unique,
  bytes bigint not null,
  received_at timestamptz not null,
  dropped_by uuid references people (id),
  state text not null,
  state_since timestamptz not null,
  -- Whether the original may be opened: scanned where a scanner is set.
  scan text not null,
  -- Why it could not be read, or was not kept.
  fault text,
  subject text not null,
  from_name text not null,
  from_address text,
  reply_to text,
  recipients text[] not null,
  sent_at timestamptz,
  message_id text,
  answers text[] not null,
  body text not null,
  html text,
  remarks text[] not null,
  checks jsonb,
  automatic text,
  -- The person of the office whose address it came from.
  sender_id uuid references people (id),
  -- Letters that answer each other are one thread; its name is the id of the first one that was known.
  thread_id uuid not null,
  assigned_to uuid references people (id),
  reason text,
  merged_into uuid references submissions (id),
  closed_by_name text,
  -- Words for the search, without marks.
  folded text not null,
  constraint submissions_origin_known check (origin in ('mailbox', 'file')),
  constraint submissions_state_known check (state in
    ('received', 'unreadable', 'open', 'assigned', 'taken_up', 'refused', 'merged', 'spam', 'secret')),
  constraint submissions_scan_known check (scan in ('off', 'waiting', 'clean', 'infected')),
  constraint submissions_merged_somewhere check ((state = 'merged') = (merged_into is not null))
);
create index submissions_state on submissions (state, received_at);
create index submissions_thread on submissions (thread_id);
create index submissions_message on submissions (message_id);
create index submissions_from on submissions (from_address, received_at);
create index submissions_merged_into on submissions (merged_into);
create index submissions_answers on submissions using gin (answers);
create index submissions_words on submissions using gin (to_tsvector('simple', folded));

-- Each place in a mailbox that a letter was found at: the same letter may lie there twice.
create table submission_arrivals (
  mailbox text not null,
  uid_validity bigint not null,
  uid bigint not null,
  submission_id uuid not null references submissions (id),
  received_at timestamptz not null,
  primary key (mailbox, uid_validity, uid)
);
create index submission_arrivals_submission on submission_arrivals (submission_id);

-- Letters to the sender, by the name that they have in their Message-ID: an answer to one of them is recognised.
create table submission_letters (
  id uuid primary key,
  submission_id uuid not null references submissions (id),
  kind text not null,
  recipient text not null,
  at timestamptz not null,
  constraint submission_letters_kind_known check (kind in ('receipt', 'refusal'))
);
create unique index submission_letters_one_receipt on submission_letters (submission_id) where kind = 'receipt';
create index submission_letters_submission on submission_letters (submission_id);
create index submission_letters_recipient on submission_letters (recipient, at);

-- What was made of a submission, by the words of the feature that it went to.
create table submission_results (
  id uuid primary key,
  submission_id uuid not null references submissions (id),
  destination text not null,
  label text not null,
  href text not null,
  by_name text not null,
  at timestamptz not null
);
create unique index submission_results_once on submission_results (submission_id, href);
create index submission_results_href on submission_results (href);
