-- People who ask for a user. One is in the administrators' queue once its address is verified.
create table registration (
  id              uuid primary key,
  cuil            varchar(11) not null check (cuil ~ '^[0-9]{11}$'),
  name            varchar(120) not null,
  email           varchar(254) not null,
  phone           varchar(30) not null,
  licence         integer not null check (licence > 0),
  centre          varchar(120) not null,
  reason          varchar(500) not null,
  asked_at        timestamptz not null,
  -- Argon2id of the code that was mailed last.
  code_hash       text,
  code_expires_at timestamptz,
  code_tries_left integer not null default 0 check (code_tries_left >= 0),
  verified_at     timestamptz,
  decided_at      timestamptz,
  decided_by      uuid references app_user (id),
  decision        varchar(8) check (decision in ('APPROVED', 'REJECTED')),
  check ((decided_at is null) = (decision is null) and (decided_at is null) = (decided_by is null)),
  check (decided_at is null or verified_at is not null)
);
create index registration_waiting on registration (verified_at)
  where verified_at is not null and decided_at is null;
create index registration_asked on registration (asked_at);
