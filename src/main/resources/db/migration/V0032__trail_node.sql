-- Which of the nodes served the request.
alter table trail_entry add column node text;
create index trail_entry_by_label on trail_entry (actor, at, id);
