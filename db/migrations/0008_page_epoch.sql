-- Tells every node when something changes that the public sees, so that pages are made anew (decision 17). PostgreSQL
-- folds equal words of one transaction into one, and sends it with the commit.
-- 'removed': something went out of sight; what was made before must not be shown again, not even for a moment.
create function tell_of_pages() returns trigger language plpgsql as $$
begin
  perform pg_notify('pages', tg_argv[0]);
  return null;
end $$;

-- The states of an edition that somebody outside can come across. Drafts are saved all day and tell nobody.
create trigger editions_shown after insert on editions
  for each row when (new.state in ('published', 'withdrawn', 'taken_down', 'redirected', 'archived'))
  execute function tell_of_pages('changed');
create trigger editions_changed after update on editions
  for each row when (
    old is distinct from new
    and new.state in ('published', 'withdrawn', 'taken_down', 'redirected', 'archived')
    and (old.state not in ('published', 'withdrawn', 'archived') or old.state = new.state))
  execute function tell_of_pages('changed');
-- A withdrawn text is shown with a notice, a corrected one must not be shown without its correction.
create trigger editions_removed after update on editions
  for each row when (old.state in ('published', 'withdrawn', 'archived') and old.state <> new.state)
  execute function tell_of_pages('removed');

create trigger articles_moved after update on articles
  for each row when (old.slug <> new.slug) execute function tell_of_pages('changed');
create trigger former_addresses_changed after insert or update or delete or truncate on former_addresses
  for each statement execute function tell_of_pages('changed');

create trigger sections_changed after insert or update or delete or truncate on sections
  for each statement execute function tell_of_pages('changed');
create trigger divisions_changed after insert or update or delete or truncate on divisions
  for each statement execute function tell_of_pages('changed');
create trigger people_changed after insert or update or delete or truncate on people
  for each statement execute function tell_of_pages('changed');
create trigger posts_changed after insert or update or delete or truncate on posts
  for each statement execute function tell_of_pages('changed');
create trigger boards_changed after insert or update or delete or truncate on boards
  for each statement execute function tell_of_pages('changed');
create trigger committee_leaders_changed after insert or update or delete or truncate on committee_leaders
  for each statement execute function tell_of_pages('changed');
