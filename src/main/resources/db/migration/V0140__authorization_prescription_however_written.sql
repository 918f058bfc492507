-- The number of an electronic prescription is the same with other capitals, dashes or blanks.
create function prescription_number(facts jsonb) returns text
  language sql immutable parallel safe
  return upper(regexp_replace(facts -> 'circumstances' -> 'declared' ->> 'RECETA', '[^A-Za-z0-9]', '', 'g') collate "C");

drop index authorization_order_by_prescription;

create index authorization_order_by_prescription on authorization_order (prescription_number(facts))
  where prescription_number(facts) is not null;
