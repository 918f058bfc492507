-- What a draft adds to the scenarios, changes or takes away. Those of the release are in its files.
create table simulation_scenario (
  draft bigint not null references rulebook_draft,
  topic text not null check (length(topic) between 1 and 60),
  name text not null check (length(name) between 1 and 200),
  -- JSON; null when it is taken away.
  body text,
  changed_by_id uuid not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (draft, topic, name)
);

-- Findings that an analyst lets stand, and why. Of the finding's content, not of its place.
create table simulation_accepted_finding (
  draft bigint not null references rulebook_draft,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{32}$'),
  kind text not null,
  message text not null,
  reason text not null check (length(btrim(reason)) between 1 and 300),
  accepted_by_id uuid not null,
  accepted_by text not null,
  accepted_at timestamptz not null,
  primary key (draft, fingerprint)
);

-- The last impact of a draft, with the hash of the rows that it was run with.
create table simulation_impact (
  draft bigint primary key references rulebook_draft,
  hash text not null,
  report text not null,
  run_by text not null,
  run_at timestamptz not null
);
