-- A centre sees only its own rows, whatever the program asks: ADR 0007. The program says with every
-- statement for whom it works (genos.scope): a centre's id, or 'all'. Who says nothing is refused.
create function genos_scope() returns text language plpgsql stable parallel safe as $$
declare
  scope text := current_setting('genos.scope', true);
begin
  if scope is null or scope = '' then
    raise exception 'genos.scope is not set: say for whose data this is (DataScope, ADR 0007)'
      using errcode = '42501';
  end if;
  return scope;
end $$;

create function genos_every_centre() returns boolean language sql stable parallel safe
  return genos_scope() = 'all';

-- Null for whoever works for every centre.
create function genos_centre() returns uuid language sql stable parallel safe
  return nullif(genos_scope(), 'all')::uuid;

-- Forced: whoever owns the tables is bound too. The functions stand in a subselect so that they are
-- asked once for each statement and not for each row.
create procedure genos_guard(guarded regclass, condition text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy of_its_centre on %s using ((select genos_every_centre()) or %s)',
                 guarded, condition);
end $$;

-- Lines are read without their order, so each carries its centre.
alter table authorization_line add column centre_id uuid;
update authorization_line l set centre_id = o.centre_id
  from authorization_order o where o.number = l.order_number;
alter table authorization_line
  alter column centre_id set not null,
  add constraint authorization_line_of_centre
    foreign key (order_number, centre_id) references authorization_order (number, centre_id);

-- Totals of every centre and the search by practice read the centre from the index too.
drop index authorization_order_by_date;
create index authorization_order_by_date on authorization_order (issue_date, number)
  include (centre_id, copay, total, insurer_pays);
drop index authorization_line_by_practice;
create index authorization_line_by_practice on authorization_line (practice, order_number)
  include (centre_id) where authorized > 0;

call genos_guard('authorization_order', 'centre_id = (select genos_centre())');
call genos_guard('authorization_line', 'centre_id = (select genos_centre())');
call genos_guard('authorization_cancellation', 'centre_id = (select genos_centre())');
call genos_guard('idempotency_key', 'centre_id = (select genos_centre())');
call genos_guard('order_draft', 'centre_id = (select genos_centre())');
call genos_guard('audit_request', 'centre_id = (select genos_centre())');
call genos_guard('audit_idempotency_key', 'centre_id = (select genos_centre())');

-- What belongs to a request is where its request is.
call genos_guard('audit_line',
  'exists (select from audit_request r where r.number = audit_number)');
call genos_guard('audit_event',
  'exists (select from audit_request r where r.number = audit_number)');
call genos_guard('audit_attachment',
  'exists (select from audit_request r where r.number = audit_number)');

-- Everybody adds to the trail; only who works for every centre reads it.
alter table trail_entry enable row level security;
alter table trail_entry force row level security;
create policy everybody_adds on trail_entry for insert with check (true);
create policy read_for_every_centre on trail_entry for select using ((select genos_every_centre()));
