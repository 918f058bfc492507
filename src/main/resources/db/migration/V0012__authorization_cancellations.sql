-- So that a cancellation can name its order's own centre and no other.
alter table authorization_order add constraint authorization_order_of_centre unique (number, centre_id);

-- One row for each annulled order: the key makes a second annulment impossible, the reference to
-- (number, centre) one by another centre.
create table authorization_cancellation (
  order_number bigint primary key,
  centre_id uuid not null,
  cancelled_at timestamptz not null,
  cancelled_by text not null,
  reason_code text not null check (reason_code ~ '^[A-Z_]+$'),
  reason_text text not null check (length(btrim(reason_text)) between 1 and 300),
  foreign key (order_number, centre_id) references authorization_order (number, centre_id)
);

-- An annulment is as final as the order it annuls.
create function authorization_is_final() returns trigger language plpgsql as $$
begin
  raise exception '% is written once: % refused', tg_table_name, tg_op using errcode = '42501';
end $$;
create trigger authorization_cancellation_is_final
  before update or delete or truncate on authorization_cancellation
  for each statement execute function authorization_is_final();
