-- Attempts that are counted over all nodes: sign-ins of an address, requests for a password.
-- The address or CUIL itself is not kept.
create table attempt (
  id       bigint generated always as identity primary key,
  kind     varchar(30) not null,
  key_hash char(64) not null,
  at       timestamptz not null
);
create index attempt_by_key on attempt (kind, key_hash, at);
create index attempt_by_time on attempt (at);
