-- Results name the section of each article: those of a section that is called otherwise now are offered anew.
create trigger sections_offered after update on sections
  for each row when (old.name is distinct from new.name) execute function offer_kind('tin');
