-- The register filters by who prescribed and by practice, and adds up a month or a year of orders.
alter table authorization_order
  add column prescriber_type text
    generated always as (facts #>> '{prescription,prescriberType}') stored,
  add column prescriber_number integer
    generated always as ((facts #>> '{prescription,prescriberNumber}')::integer) stored;

-- With the amounts in the index, totals never read the orders themselves.
drop index authorization_order_by_centre;
create index authorization_order_by_centre on authorization_order (centre_id, issue_date, number)
  include (copay, total, insurer_pays);
create index authorization_order_by_date on authorization_order (issue_date, number)
  include (copay, total, insurer_pays);
create index authorization_order_by_prescriber
  on authorization_order (prescriber_type, prescriber_number, issue_date, number);
create index authorization_line_by_practice on authorization_line (practice, order_number)
  where authorized > 0;
