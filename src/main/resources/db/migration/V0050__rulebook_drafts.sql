-- A version says where it came from, who wrote it, who approved it and why. The newest is active.
alter table rulebook_version
  add column origin text not null default 'RELEASE'
    check (origin in ('RELEASE', 'DRAFT', 'ROLLBACK')),
  add column draft bigint,
  add column restores integer references rulebook_version,
  add column author_id uuid,
  add column author text,
  add column approver_id uuid,
  add column approver text,
  add column change_kind text,
  add column reason text,
  add column norm text,
  add column affects_from date,
  add column affects_until date,
  add constraint rulebook_version_draft_has_two_people check (
    origin <> 'DRAFT'
    or (draft is not null and author_id is not null and approver_id is not null
        and author_id <> approver_id and author <> approver and reason <> '' and norm <> '')),
  add constraint rulebook_version_rollback_has_a_reason check (
    origin <> 'ROLLBACK' or (restores is not null and author_id is not null and reason <> ''));

-- The version of each table within a version of the rulebook: it grows only when its rows change.
create table rulebook_version_table (
  version integer not null references rulebook_version,
  table_name text not null,
  table_version integer not null check (table_version > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  row_count integer not null check (row_count >= 0),
  primary key (version, table_name)
);

-- What each version changed, row by row: who last touched a row is asked of this.
create table rulebook_row_change (
  version integer not null references rulebook_version,
  table_name text not null,
  row_key text not null,
  -- JSON, cells by column; null on the side where the row is not there.
  before text,
  after text,
  primary key (version, table_name, row_key),
  check (before is not null or after is not null)
);
create index rulebook_row_change_of on rulebook_row_change (table_name, row_key, version desc);

create function rulebook_history_stays() returns trigger language plpgsql as $$
begin
  raise exception '% is never changed: % refused', tg_table_name, tg_op using errcode = '42501';
end $$;

create trigger rulebook_version_stays before update or delete or truncate on rulebook_version
  for each statement execute function rulebook_history_stays();
create trigger rulebook_version_table_stays
  before update or delete or truncate on rulebook_version_table
  for each statement execute function rulebook_history_stays();
create trigger rulebook_row_change_stays before update or delete or truncate on rulebook_row_change
  for each statement execute function rulebook_history_stays();

-- A rollback brings back exactly what was active once.
create function rulebook_rollback_is_faithful() returns trigger language plpgsql as $$
begin
  if new.origin = 'ROLLBACK' and not exists (
      select from rulebook_version v where v.version = new.restores and v.hash = new.hash) then
    raise exception 'version % does not restore version %', new.version, new.restores
      using errcode = '23514';
  end if;
  return new;
end $$;
create trigger rulebook_version_rollback before insert on rulebook_version
  for each row execute function rulebook_rollback_is_faithful();

-- What the release of each start brought, to notice when it brings something else.
create table rulebook_baseline (
  id bigint generated always as identity primary key,
  hash text not null unique,
  content bytea not null,
  seen_at timestamptz not null
);

create table rulebook_draft (
  id bigint generated always as identity primary key,
  title text not null check (length(title) between 1 and 120),
  state text not null check (state in
    ('DRAFT', 'REVIEW', 'SCHEDULED', 'ACTIVE', 'REPLACED', 'REJECTED', 'DISCARDED')),
  base_version integer not null references rulebook_version,
  -- Null only while nobody took what a release brought.
  author_id uuid,
  author text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  change_kind text check (change_kind in ('CORRECTION', 'NEW_NORM', 'UPDATE')),
  reason text,
  norm text,
  affects_from date,
  affects_until date,
  -- Frozen when it is submitted: what is approved is this, byte by byte.
  content bytea,
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  submitted_at timestamptz,
  approver_id uuid,
  approver text,
  decided_at timestamptz,
  decision_note text,
  activate_at timestamptz,
  -- Why it did not go live when it should have.
  stopped text,
  version integer references rulebook_version,
  constraint rulebook_draft_two_people check (approver_id is null or approver_id <> author_id),
  constraint rulebook_draft_submitted_whole check (
    state not in ('REVIEW', 'SCHEDULED', 'ACTIVE', 'REPLACED')
    or (author_id is not null and content is not null and hash is not null
        and change_kind is not null and reason <> '' and norm <> '' and submitted_at is not null)),
  constraint rulebook_draft_approved_by_somebody check (
    state not in ('SCHEDULED', 'ACTIVE', 'REPLACED')
    or (approver_id is not null and decided_at is not null)),
  constraint rulebook_draft_scheduled_has_a_date check (
    state <> 'SCHEDULED' or activate_at is not null),
  constraint rulebook_draft_active_is_a_version check (
    state not in ('ACTIVE', 'REPLACED') or version is not null)
);
create unique index rulebook_draft_one_active on rulebook_draft (state) where state = 'ACTIVE';

-- The one state machine, read by the program too.
create table rulebook_draft_transition (
  from_state text not null,
  to_state text not null,
  primary key (from_state, to_state)
);
insert into rulebook_draft_transition values
  ('DRAFT', 'REVIEW'), ('DRAFT', 'DISCARDED'),
  ('REVIEW', 'DRAFT'), ('REVIEW', 'REJECTED'), ('REVIEW', 'SCHEDULED'), ('REVIEW', 'ACTIVE'),
  ('REJECTED', 'DRAFT'), ('REJECTED', 'DISCARDED'),
  ('SCHEDULED', 'ACTIVE'), ('SCHEDULED', 'DRAFT'),
  ('ACTIVE', 'REPLACED');
create trigger rulebook_draft_transition_stays
  before insert or update or delete or truncate on rulebook_draft_transition
  for each statement execute function rulebook_history_stays();

create function rulebook_draft_goes_its_way() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and not exists (
      select from rulebook_draft_transition t
      where t.from_state = old.state and t.to_state = new.state) then
    raise exception 'draft % may not go from % to %', old.id, old.state, new.state
      using errcode = '23514';
  end if;
  if old.state in ('REVIEW', 'SCHEDULED', 'ACTIVE', 'REPLACED')
      and new.state in ('REVIEW', 'SCHEDULED', 'ACTIVE', 'REPLACED')
      and (new.content is distinct from old.content or new.hash is distinct from old.hash
           or new.author_id is distinct from old.author_id) then
    raise exception 'draft % is not as it was submitted', old.id using errcode = '23514';
  end if;
  if new.approver_id is not null and old.approver_id is distinct from new.approver_id
      and exists (select from rulebook_draft_edit e
                  where e.draft = new.id and e.edited_by_id = new.approver_id) then
    raise exception 'draft %: who wrote in it may not approve it', old.id using errcode = '23514';
  end if;
  return new;
end $$;

-- Rows that differ, or once differed, from the base. A removed row has no cells.
create table rulebook_draft_row (
  draft bigint not null references rulebook_draft,
  table_name text not null,
  row_key text not null,
  position numeric not null,
  cells text,
  revision integer not null check (revision > 0),
  changed_by_id uuid not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (draft, table_name, row_key)
);

create table rulebook_draft_edit (
  id bigint generated always as identity primary key,
  draft bigint not null references rulebook_draft,
  table_name text not null,
  row_key text not null,
  before text,
  after text,
  edited_by_id uuid not null,
  edited_by text not null,
  edited_at timestamptz not null
);
create index rulebook_draft_edit_of on rulebook_draft_edit (draft, table_name, row_key);

create trigger rulebook_draft_forward before update on rulebook_draft
  for each row execute function rulebook_draft_goes_its_way();
create trigger rulebook_draft_stays before delete or truncate on rulebook_draft
  for each statement execute function rulebook_history_stays();
create trigger rulebook_draft_edit_stays before update or delete or truncate on rulebook_draft_edit
  for each statement execute function rulebook_history_stays();

create function rulebook_draft_row_only_in_draft() returns trigger language plpgsql as $$
begin
  if not exists (select from rulebook_draft d where d.id = new.draft and d.state = 'DRAFT') then
    raise exception 'draft % is not being edited', new.draft using errcode = '23514';
  end if;
  return new;
end $$;
create trigger rulebook_draft_row_editable before insert or update on rulebook_draft_row
  for each row execute function rulebook_draft_row_only_in_draft();

-- What was downloaded to Excel, to merge what comes back with what happened meanwhile.
create table rulebook_download (
  id uuid primary key,
  table_name text not null,
  -- JSON of the rows as they were handed out.
  rows text not null,
  by_id uuid not null,
  at timestamptz not null
);

-- Each running node says which version decides in it.
create table rulebook_node (
  node text primary key,
  version integer not null,
  switched_at timestamptz not null,
  seen_at timestamptz not null
);
alter table rulebook_version enable always trigger rulebook_version_stays;
alter table rulebook_version_table enable always trigger rulebook_version_table_stays;
alter table rulebook_row_change enable always trigger rulebook_row_change_stays;
alter table rulebook_draft_edit enable always trigger rulebook_draft_edit_stays;
