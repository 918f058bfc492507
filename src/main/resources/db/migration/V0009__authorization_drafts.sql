-- json, not jsonb: what was typed comes back as typed, even a NUL that jsonb would refuse.
create table order_draft (
  user_id uuid not null,
  centre_id uuid not null,
  draft json not null,
  saved_at timestamptz not null,
  primary key (user_id, centre_id)
);
