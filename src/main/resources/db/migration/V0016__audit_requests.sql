-- Every step that a request for audit may take. The program has the same table; a test compares both.
create table audit_transition (
  action text not null,
  side text not null check (side in ('LABORATORY', 'AUDITOR')),
  from_state text not null,
  to_state text not null,
  primary key (action, side, from_state, to_state)
);
insert into audit_transition (action, side, from_state, to_state) values
  ('REQUEST', 'LABORATORY', 'NEW', 'PENDING'),
  ('TAKE', 'AUDITOR', 'PENDING', 'PENDING'),
  ('TAKE', 'AUDITOR', 'AWAITING_DOCUMENTS', 'AWAITING_DOCUMENTS'),
  ('RELEASE', 'AUDITOR', 'PENDING', 'PENDING'),
  ('RELEASE', 'AUDITOR', 'AWAITING_DOCUMENTS', 'AWAITING_DOCUMENTS'),
  ('ASK_DOCUMENTS', 'AUDITOR', 'PENDING', 'AWAITING_DOCUMENTS'),
  ('ASK_DOCUMENTS', 'AUDITOR', 'AWAITING_DOCUMENTS', 'AWAITING_DOCUMENTS'),
  ('SUPPLY_DOCUMENTS', 'LABORATORY', 'PENDING', 'PENDING'),
  ('SUPPLY_DOCUMENTS', 'LABORATORY', 'AWAITING_DOCUMENTS', 'PENDING'),
  ('SIGN', 'AUDITOR', 'PENDING', 'AUTHORIZED'),
  ('SIGN', 'AUDITOR', 'PENDING', 'PARTIALLY_AUTHORIZED'),
  ('SIGN', 'AUDITOR', 'PENDING', 'REJECTED'),
  ('SIGN', 'AUDITOR', 'AWAITING_DOCUMENTS', 'AUTHORIZED'),
  ('SIGN', 'AUDITOR', 'AWAITING_DOCUMENTS', 'PARTIALLY_AUTHORIZED'),
  ('SIGN', 'AUDITOR', 'AWAITING_DOCUMENTS', 'REJECTED'),
  ('CONFIRM', 'LABORATORY', 'AUTHORIZED', 'ISSUED'),
  ('CONFIRM', 'LABORATORY', 'PARTIALLY_AUTHORIZED', 'ISSUED'),
  ('ANNUL', 'LABORATORY', 'PENDING', 'ANNULLED'),
  ('ANNUL', 'LABORATORY', 'AWAITING_DOCUMENTS', 'ANNULLED'),
  ('ANNUL', 'LABORATORY', 'AUTHORIZED', 'ANNULLED'),
  ('ANNUL', 'LABORATORY', 'PARTIALLY_AUTHORIZED', 'ANNULLED'),
  ('ANNUL', 'LABORATORY', 'REJECTED', 'ANNULLED'),
  ('ANNUL', 'LABORATORY', 'ISSUED', 'ANNULLED');

-- The number of the last request: its own counter, without gaps.
create table audit_number (
  only_row boolean primary key default true check (only_row),
  last_number bigint not null
);
insert into audit_number (last_number) values (0);

create table audit_request (
  number bigint primary key check (number > 0),
  version integer not null check (version > 0),
  state text not null,
  urgent boolean not null,
  centre_id uuid not null,
  member_id uuid not null references member (id),
  requested_at timestamptz not null,
  due_at timestamptz not null check (due_at > requested_at),
  holder_id uuid,
  signed_at timestamptz,
  signed_by uuid,
  issued_at timestamptz,
  order_number bigint unique references authorization_order (number),
  annulled_at timestamptz,
  -- The whole request; the columns above are what searches and rules of this table need of it.
  body jsonb not null,
  check ((signed_at is null) = (signed_by is null)),
  check ((issued_at is null) = (order_number is null)),
  check (state not in ('PENDING', 'AWAITING_DOCUMENTS')
         or (signed_at is null and issued_at is null and annulled_at is null)),
  check (state not in ('AUTHORIZED', 'PARTIALLY_AUTHORIZED', 'REJECTED')
         or (signed_at is not null and issued_at is null and annulled_at is null)),
  check (state <> 'ISSUED' or (signed_at is not null and issued_at is not null and annulled_at is null)),
  check ((state = 'ANNULLED') = (annulled_at is not null))
);
create index audit_request_by_centre on audit_request (centre_id, requested_at, number);
create index audit_request_by_member on audit_request (member_id);
create index audit_request_open on audit_request (due_at, number)
  where state in ('PENDING', 'AWAITING_DOCUMENTS');

create table audit_line (
  audit_number bigint not null references audit_request (number),
  position smallint not null check (position > 0),
  practice char(6) not null,
  audited boolean not null,
  requested integer not null check (requested > 0),
  -- Units that count against the affiliate's limits although no order has them yet.
  reserved integer not null check (reserved between 0 and requested),
  primary key (audit_number, position)
);
create index audit_line_by_practice on audit_line (practice, audit_number);

-- What happened, step by step. Each step begins where the one before ended, and is one of the table
-- of transitions: the keys say so, whatever program writes here.
create table audit_event (
  audit_number bigint not null references audit_request (number),
  version integer not null check (version > 0),
  previous_version integer generated always as (nullif(version - 1, 0)) stored,
  action text not null,
  side text not null,
  from_state text not null,
  to_state text not null,
  at timestamptz not null,
  actor_id uuid not null,
  actor text not null,
  actor_name text not null,
  message text not null,
  primary key (audit_number, version),
  unique (audit_number, version, to_state),
  check ((version = 1) = (action = 'REQUEST')),
  constraint audit_event_is_legal foreign key (action, side, from_state, to_state)
    references audit_transition (action, side, from_state, to_state),
  constraint audit_event_follows foreign key (audit_number, previous_version, from_state)
    references audit_event (audit_number, version, to_state)
);

-- A request is always where its last event left it.
alter table audit_request add constraint audit_request_has_its_event
  foreign key (number, version, state) references audit_event (audit_number, version, to_state)
  deferrable initially deferred;

create function audit_request_goes_forward() returns trigger language plpgsql as $$
begin
  if new.number <> old.number or new.version <> old.version + 1
     or new.member_id <> old.member_id or new.centre_id <> old.centre_id then
    raise exception 'audit_request %: version % cannot follow %', old.number, new.version, old.version
      using errcode = '23514';
  end if;
  return new;
end $$;
create trigger audit_request_forward before update on audit_request
  for each row execute function audit_request_goes_forward();

create table audit_attachment (
  id uuid primary key,
  audit_number bigint not null,
  version integer not null,
  name text not null check (length(name) between 1 and 120),
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  bytes bytea not null check (length(bytes) between 1 and 5242880),
  sha256 char(64) not null,
  foreign key (audit_number, version) references audit_event (audit_number, version)
);
create index audit_attachment_by_request on audit_attachment (audit_number, version);

create function audit_history_stays() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = '42501';
end $$;
create trigger audit_event_stays before update or delete or truncate on audit_event
  for each statement execute function audit_history_stays();
create trigger audit_attachment_stays before update or delete or truncate on audit_attachment
  for each statement execute function audit_history_stays();
create trigger audit_transition_stays before insert or update or delete or truncate on audit_transition
  for each statement execute function audit_history_stays();
create trigger audit_request_stays before delete or truncate on audit_request
  for each statement execute function audit_history_stays();
alter table audit_event enable always trigger audit_event_stays;
alter table audit_attachment enable always trigger audit_attachment_stays;

-- One row for each request that was registered: the same key in the same centre finds it again.
create table audit_idempotency_key (
  centre_id uuid not null,
  key text not null,
  request_sha256 char(64) not null,
  audit_number bigint references audit_request (number),
  created_at timestamptz not null,
  primary key (centre_id, key)
);
