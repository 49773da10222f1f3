-- The leaders' weeks can be found by the search (decision 31). What is published of an entry may change another week, too: the
-- one that it has left.
create function offer_weeks() returns trigger language plpgsql as $$
begin
  perform offer_for_search('lich-cong-tac', array(
    select distinct published.week::text from schedule_publications as published
    where published.entry_id in (select entry_id from changed)));
  return null;
end $$;
create trigger schedule_publications_offered after insert on schedule_publications
  referencing new table as changed for each statement execute function offer_weeks();
select offer_for_search('lich-cong-tac', array['*']);
