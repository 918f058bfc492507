-- Who asks for a practice over two years must not read the orders one by one: each line carries the
-- day and the amounts of its order besides its centre, and the index begins with the practice.
alter table authorization_line
  add column issue_date date,
  add column order_copay numeric(14, 2),
  add column order_total numeric(14, 2),
  add column order_insurer_pays numeric(14, 2),
  -- The first line of its practice that has authorised units: by it the order is found, and once.
  add column found_by boolean;

update authorization_line l set
  issue_date = o.issue_date,
  order_copay = o.copay,
  order_total = o.total,
  order_insurer_pays = o.insurer_pays,
  found_by = l.authorized > 0 and not exists (
    select from authorization_line before
    where before.order_number = l.order_number and before.practice = l.practice
      and before.authorized > 0 and before.position < l.position)
from authorization_order o where o.number = l.order_number;

alter table authorization_line
  alter column issue_date set not null,
  alter column order_copay set not null,
  alter column order_total set not null,
  alter column order_insurer_pays set not null,
  alter column found_by set not null;

-- Taken from the order itself: whoever writes lines cannot say otherwise.
create function authorization_line_of_its_order() returns trigger language plpgsql as $$
begin
  select o.issue_date, o.copay, o.total, o.insurer_pays
    into new.issue_date, new.order_copay, new.order_total, new.order_insurer_pays
    from authorization_order o where o.number = new.order_number;
  new.found_by := new.authorized > 0 and not exists (
    select from authorization_line before
    where before.order_number = new.order_number and before.practice = new.practice
      and before.authorized > 0);
  return new;
end $$;
create trigger authorization_line_of_its_order before insert on authorization_line
  for each row execute function authorization_line_of_its_order();

drop index authorization_line_by_practice;
create index authorization_line_by_practice
  on authorization_line (practice, issue_date, order_number)
  include (centre_id, order_copay, order_total, order_insurer_pays) where found_by;
