alter table app_user add column phone text;
alter table app_user add column password_changed_at timestamptz;
-- Raised to end every session of the user, on any node: a session holds the number it began with.
alter table app_user add column session_epoch integer not null default 0;
create index app_user_by_name on app_user (name);

-- A password that somebody else gave: opens only the change of password. One for each user, so a
-- newer one takes the place of the older.
create table provisional_password (
  app_user_id uuid primary key references app_user (id) on delete cascade,
  kind        varchar(5) not null check (kind in ('FIRST', 'RESET')),
  hash        text not null,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  tries_left  integer not null check (tries_left >= 0)
);
