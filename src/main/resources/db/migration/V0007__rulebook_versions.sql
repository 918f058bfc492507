-- Every rulebook that ever decided, whole: a decision can be taken again with the rules it had.
CREATE TABLE rulebook_version (
  version      integer     PRIMARY KEY CHECK (version > 0),
  hash         text        NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  content      bytea       NOT NULL,
  activated_at timestamptz NOT NULL
);
