-- At each start, as the owner: the application's user may use every table there is, and those that
-- will be made. It makes none, and it only adds to the trail, to the record of changes
-- and to what the padrón says.
do $$
declare
  application text := nullif(current_setting('genos.application', true), '');
begin
  if application is null then
    return;
  end if;
  -- Nodes that start together would trip over each other.
  perform pg_advisory_xact_lock(2723204);
  execute format('grant usage on schema %I to %I', current_schema(), application);
  execute format('grant select, insert, update, delete on all tables in schema %I to %I',
                 current_schema(), application);
  execute format('grant usage, select on all sequences in schema %I to %I',
                 current_schema(), application);
  execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to %I',
                 current_schema(), application);
  execute format('alter default privileges in schema %I grant usage, select on sequences to %I',
                 current_schema(), application);
  execute format('revoke all on flyway_schema_history from %I', application);
  execute format('revoke update, delete on trail_entry from %I', application);
  execute format('revoke update, delete on administration_change from %I', application);
  execute format('revoke update, delete on member_statement from %I', application);
end $$;
