-- What contributors send stands in the one queue of the secretariat, as a letter does.
alter table submissions
  add column contributor_id uuid constraint submissions_contributor_id_contributors_id_fk references contributors (id),
  drop constraint submissions_origin_known,
  add constraint submissions_origin_known check (origin in ('mailbox', 'file', 'contributor'));
create index submissions_contributor on submissions (contributor_id, received_at);

-- Who sent it by the contributors' pages hears that it was taken up.
alter table submission_letters
  drop constraint submission_letters_kind_known,
  add constraint submission_letters_kind_known check (kind in ('receipt', 'refusal', 'acceptance'));

-- What was sent before has no original; its files stay where they are, their names come along.
insert into submissions (id, origin, bytes, received_at, state, state_since, scan, subject, from_name, from_address,
  recipients, answers, body, remarks, thread_id, reason, closed_by_name, folded, contributor_id)
select c.id, 'contributor', 0, c.sent_at,
  case c.state when 'received' then 'open' else c.state end, c.state_since, 'off', c.title, s.name, s.email,
  '{}', '{}',
  c.text || coalesce(E'\n\nTệp đã gửi: ' || (select string_agg(m.name, ', ') from media m where m.id = any (c.file_ids)), ''),
  '{}', c.id, c.answer, c.answered_by_name, lower(c.title), c.contributor_id
from contributions c join contributors s on s.id = c.contributor_id;

drop table contributions;
