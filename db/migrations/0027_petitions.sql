-- Feedback and recommendations on administrative regulations (NĐ 20/2008; decision 39).
create table petitions (
  id uuid primary key,
  -- "PAKN.20260302.0001", as the national system writes them.
  code text not null constraint petitions_code_unique unique,
  -- With the code it is the submitter's key; only its hash is kept.
  secret_hash text not null,
  kind text not null,
  topic text not null,
  channel text not null,
  national_code text,
  -- What was sent, word for word; a trigger keeps it so.
  title text not null,
  original_content text not null,
  proposal text not null,
  -- Who sent it; empty where a letter or a sheet of paper did not say.
  submitter_name text not null,
  address text not null,
  phone text not null,
  email text,
  -- When its use was agreed to, by the submitter's own tick.
  consent_at timestamptz,
  doubts text[] not null,
  -- Of a telephone call: who wrote it down, and whether it was read back.
  taken_by text,
  read_back boolean not null,
  received_at timestamptz not null,
  registered_by uuid constraint petitions_registered_by_people_id_fk references people (id),
  state text not null,
  state_since timestamptz not null,
  -- Grows with every change: a step is taken on what was read.
  version integer not null,
  division_id text constraint petitions_division_id_divisions_id_fk references divisions (id),
  answer text,
  answer_by uuid constraint petitions_answer_by_people_id_fk references people (id),
  answer_by_name text,
  signed_at timestamptz,
  signed_by_name text,
  signed_by_title text,
  -- What the public reads: never the original, always another text.
  public_title text,
  public_content text,
  public_result text,
  public_by uuid constraint petitions_public_by_people_id_fk references people (id),
  public_by_name text,
  public_folded text not null,
  published_at timestamptz,
  published_by_name text,
  taken_down_reason text,
  rejection text,
  reason text,
  forwarded_to text,
  folded text not null,
  constraint petitions_kind_known check (kind in ('feedback', 'recommendation')),
  constraint petitions_channel_known check (channel in
    ('web_form', 'email', 'in_person', 'post', 'phone', 'transferred', 'opinion_form')),
  constraint petitions_state_known check (state in
    ('received', 'needs_supplement', 'rejected', 'forwarded', 'in_progress', 'answered', 'published')),
  constraint petitions_proposal_there check (kind = 'feedback' or proposal <> '' or channel = 'email'),
  constraint petitions_division_there check (state not in ('in_progress', 'answered', 'published') or division_id is not null),
  constraint petitions_signature_there check (state not in ('answered', 'published') or signed_at is not null),
  constraint petitions_public_text_there check (state <> 'published' or (public_title is not null and published_at is not null))
);
create index petitions_state on petitions (state, received_at);
create index petitions_division on petitions (division_id, received_at);
create index petitions_published on petitions (published_at) where state = 'published';
create index petitions_words on petitions using gin (to_tsvector('simple', folded));
create index petitions_public_words on petitions using gin (to_tsvector('simple', public_folded)) where state = 'published';

-- The last number of each day.
create table petition_days (
  day date primary key,
  last integer not null
);

-- What the submitter reads of the way of their petition.
create table petition_events (
  id uuid primary key,
  petition_id uuid not null constraint petition_events_petition_id_petitions_id_fk references petitions (id),
  at timestamptz not null,
  kind text not null,
  words text not null,
  constraint petition_events_kind_known check (kind in
    ('received', 'asked', 'supplemented', 'rejected', 'forwarded', 'assigned', 'taken_back', 'published', 'taken_down'))
);
create index petition_events_petition on petition_events (petition_id, at);

create function keep_petition() returns trigger language plpgsql as $$
begin
  raise exception 'petitions are kept as they came';
end $$;
create trigger petitions_kept before update on petitions
  for each row when (
    (old.code, old.kind, old.channel, old.title, old.original_content, old.proposal, old.received_at)
    is distinct from (new.code, new.kind, new.channel, new.title, new.original_content, new.proposal, new.received_at))
  execute function keep_petition();
create trigger petitions_stay before delete on petitions
  for each row execute function keep_petition();
create trigger petition_events_kept before update or delete on petition_events
  for each row execute function keep_petition();

create trigger petitions_shown after update on petitions
  for each row when (new.state = 'published') execute function tell_of_pages('changed');
create trigger petitions_removed after update on petitions
  for each row when (old.state = 'published' and new.state <> 'published') execute function tell_of_pages('removed');

-- Results can be found by the search (decision 31).
create trigger petitions_offered after update on petitions
  referencing new table as changed for each statement execute function offer_themselves('kien-nghi');
