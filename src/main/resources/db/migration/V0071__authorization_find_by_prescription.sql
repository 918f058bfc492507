-- The order that used the number of an electronic prescription, and a family's orders of the month.
create index authorization_order_by_prescription on authorization_order (
  (facts -> 'circumstances' -> 'declared' ->> 'RECETA'))
  where facts -> 'circumstances' -> 'declared' ->> 'RECETA' is not null;
