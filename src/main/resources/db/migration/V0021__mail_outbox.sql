-- Mails to write and send. The text is written when it is sent and never kept: a password or a code
-- in it is in no table.
create table outbox_mail (
  id            uuid primary key,
  kind          varchar(40) not null check (kind ~ '^[a-z-]+$'),
  -- Whom and what it is about; emptied once it has left.
  details       jsonb not null,
  created_at    timestamptz not null default clock_timestamp(),
  next_try_at   timestamptz not null default clock_timestamp(),
  -- A node that died while sending holds it no longer than this.
  claimed_until timestamptz,
  tries         integer not null default 0,
  done_at       timestamptz,
  outcome       varchar(8) check (outcome in ('SENT', 'NOTHING', 'GIVEN_UP')),
  -- A kind of error, never its text, which may quote an address.
  problem       varchar(200),
  check ((done_at is null) = (outcome is null))
);
create index outbox_mail_waiting on outbox_mail (next_try_at) where done_at is null;
create index outbox_mail_done on outbox_mail (done_at) where done_at is not null;
