-- What administrators changed: one row for each field, with what it said before and after.
create table administration_change (
  id bigint generated always as identity primary key,
  -- By the business clock, which training may set to another day.
  at timestamptz not null,
  -- By the database's own clock, which nobody sets.
  recorded_at timestamptz not null default clock_timestamp(),
  actor_id uuid not null,
  actor text not null,
  actor_name text not null,
  kind text not null check (kind in ('CENTRE', 'PROVIDER', 'PRESCRIBER', 'USER')),
  subject uuid not null,
  field text not null check (field ~ '^[a-z_]{2,40}$'),
  -- Null where there was or is nothing.
  before text,
  after text,
  check (before is distinct from after)
);
create index administration_change_by_subject on administration_change (kind, subject, id);

create function administration_change_stays() returns trigger language plpgsql as $$
begin
  raise exception 'administration_change is append-only: % refused', tg_op using errcode = '42501';
end $$;
create trigger administration_change_append_only
  before update or delete or truncate on administration_change
  for each statement execute function administration_change_stays();
alter table administration_change enable always trigger administration_change_append_only;
