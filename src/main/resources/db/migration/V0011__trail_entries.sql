-- Who did what, when, from where and with which result. Rows are only ever added.
create table trail_entry (
  id bigint generated always as identity primary key,
  -- By the business clock, which training may set to another day.
  at timestamptz not null,
  -- By the database's own clock, which nobody sets.
  recorded_at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  actor text not null,
  centre_id uuid,
  action text not null check (action ~ '^[A-Z_]{3,40}$'),
  -- What it was done to: an order's number, an affiliate's id. Never a name or a diagnosis.
  subject text not null check (length(subject) <= 200),
  result text not null check (length(result) <= 200),
  -- The request's reference, the same as in the log and on error pages.
  correlation_id text,
  address text
);
create index trail_entry_by_time on trail_entry (at, id);
create index trail_entry_by_actor on trail_entry (actor, at);
create index trail_entry_by_subject on trail_entry (subject, at);

create function trail_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'trail_entry is append-only: % refused', tg_op using errcode = '42501';
end $$;

-- For each statement, so that even one that would touch no row is refused.
create trigger trail_entry_append_only
  before update or delete or truncate on trail_entry
  for each statement execute function trail_is_append_only();
-- Also where a tool switches ordinary triggers off to restore or replicate.
alter table trail_entry enable always trigger trail_entry_append_only;
