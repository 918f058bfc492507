-- The number of the last order. One row: whoever updates it holds it until commit, so numbers
-- follow the order of commits and an aborted order gives its number back.
create table order_number (
  only_row boolean primary key default true check (only_row),
  last_number bigint not null
);
insert into order_number (last_number) values (595999);

create table authorization_order (
  number bigint primary key check (number > 0),
  issued_at timestamptz not null,
  issue_date date not null,
  centre_id uuid not null,
  provider_id uuid not null,
  member_id uuid not null,
  issued_by text not null,
  copay numeric(14, 2) not null check (copay >= 0),
  total numeric(14, 2) not null check (total >= copay),
  insurer_pays numeric(14, 2) not null check (insurer_pays = total - copay),
  rulebook_version integer not null,
  rulebook_hash char(64) not null,
  -- Centre, provider and affiliate as they were named on that day.
  parties jsonb not null,
  facts jsonb not null,
  decision jsonb not null,
  -- Of the canonical JSON, so that a replay can be compared with what was decided then.
  facts_sha256 char(64) not null,
  decision_sha256 char(64) not null
);
create index authorization_order_by_member on authorization_order (member_id, issue_date, number);
create index authorization_order_by_centre on authorization_order (centre_id, issue_date, number);

-- Every line that was decided, issued or not: what the affiliate was told stays on record.
create table authorization_line (
  order_number bigint not null references authorization_order (number),
  position smallint not null check (position > 0),
  practice char(6) not null,
  automatic boolean not null,
  requested integer not null check (requested > 0),
  authorized integer not null check (authorized between 0 and requested),
  outcome text not null,
  fees numeric(14, 2) not null,
  expenses numeric(14, 2) not null,
  total numeric(14, 2) not null,
  copay numeric(14, 2) not null,
  primary key (order_number, position)
);

-- One row for each request that was answered: the same key in the same centre finds its answer.
create table idempotency_key (
  centre_id uuid not null,
  key text not null,
  request_sha256 char(64) not null,
  order_number bigint references authorization_order (number),
  answer jsonb,
  created_at timestamptz not null,
  primary key (centre_id, key)
);
