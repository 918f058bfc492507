create table app_user (
  id                   uuid primary key,
  version              integer not null,
  cuil                 varchar(11) not null unique check (cuil ~ '^[0-9]{11}$'),
  name                 text not null,
  email                text,
  password_hash        text not null,
  enabled              boolean not null,
  must_change_password boolean not null,
  created_at           timestamptz not null
);

create table app_user_role (
  app_user_id uuid not null references app_user (id),
  role        varchar(20) not null,
  primary key (app_user_id, role)
);

create table app_user_centre (
  app_user_id uuid not null references app_user (id),
  centre_id   uuid not null references centre (id),
  primary key (app_user_id, centre_id)
);

-- Only the SHA-256 of a token is kept: who reads this table cannot use the API.
create table api_token (
  id         uuid primary key,
  hash       char(64) not null unique check (hash ~ '^[0-9a-f]{64}$'),
  name       text not null,
  centre_id  uuid not null references centre (id),
  created_at timestamptz not null,
  revoked_at timestamptz
);

-- Failed sign-ins of a user name, known or not; the name itself is not kept.
create table sign_in_failures (
  account_hash  char(64) primary key,
  failures      integer not null check (failures > 0),
  blocked_until timestamptz not null,
  last_failure  timestamptz not null
);
create index sign_in_failures_last on sign_in_failures (last_failure);
