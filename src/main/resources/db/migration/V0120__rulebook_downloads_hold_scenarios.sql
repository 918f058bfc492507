-- The sheet of scenarios as it was handed out, likewise to merge; null for files of before.
alter table rulebook_download add column scenarios text;
