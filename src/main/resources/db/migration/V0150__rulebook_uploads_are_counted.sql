-- Workbooks that somebody brought within the hour, whatever came of them: over all nodes.
create table rulebook_upload (
  id bigint generated always as identity primary key,
  by_id uuid not null,
  at timestamptz not null
);
create index rulebook_upload_of on rulebook_upload (by_id, at);

-- How much somebody wrote in drafts is asked before each workbook.
create index rulebook_draft_edit_by on rulebook_draft_edit (edited_by_id, draft);
