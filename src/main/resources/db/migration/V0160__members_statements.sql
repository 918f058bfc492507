-- What the padrón says of an affiliate and may change: one row for each thing said, with the day from
-- which it holds and the instant at which it became known. What is said of a day holds until the day
-- of the next; of two things said for the same day the later one stands. Rows are only ever added: a
-- correction is a new row, and what was known before it is still there (ADR 0011).
create table member_statement (
  id bigint generated always as identity primary key,
  member_id uuid not null references member (id),
  aspect text not null check (aspect in (
    'PLAN', 'RELATIONSHIP', 'AFFILIATION', 'CREDENTIAL', 'MEMBER_SINCE', 'STUDENT_CERTIFICATE',
    'NETWORK', 'FAMILY', 'CONFIRMATION',
    'DIABETES', 'RENAL', 'ONCOLOGIA', 'HIV', 'TRASPLANTE', 'MATERNO')),
  valid_from date not null,
  -- Null: from that day on there is none.
  value text,
  reason text,
  -- By the business clock, which training may set to another day.
  recorded_at timestamptz not null,
  -- By the database's own clock, which nobody sets.
  stored_at timestamptz not null default clock_timestamp(),
  source text not null check (length(source) between 1 and 120),
  check (value is not null or aspect not in ('PLAN', 'RELATIONSHIP', 'AFFILIATION', 'CREDENTIAL', 'MEMBER_SINCE')),
  check (aspect <> 'AFFILIATION' or value in ('ACTIVA', 'BAJA', 'SUSPENDIDA', 'FALLECIDO')),
  check (aspect <> 'CREDENTIAL' or value in ('HABILITADA', 'INHABILITADA', 'VENCIDA', 'REEMPLAZADA')),
  check (aspect not in ('MEMBER_SINCE', 'STUDENT_CERTIFICATE', 'CONFIRMATION') or value ~ '^\d{4}-\d\d-\d\d$'),
  check (aspect <> 'FAMILY' or value ~ '^\d{11}$'),
  check (aspect not in ('DIABETES', 'RENAL', 'ONCOLOGIA', 'HIV', 'TRASPLANTE', 'MATERNO') or value = 'INSCRIPTO')
);
create index member_statement_of_member on member_statement (member_id, id);
create index member_statement_by_family on member_statement (value) where aspect = 'FAMILY';

-- What was known until today. An affiliation begins active and its credential enabled, so both are
-- said for its first day where the row tells of a later state.
insert into member_statement (member_id, aspect, valid_from, value, reason, recorded_at, source)
select member_id, aspect, valid_from, value, reason, now(), 'Padrón, carga inicial' from (
  select id as member_id, 0 as step, 'PLAN' as aspect, member_since as valid_from, plan as value, null as reason from member
  union all select id, 1, 'RELATIONSHIP', member_since, relationship, null from member
  union all select id, 2, 'MEMBER_SINCE', member_since, member_since::text, null from member
  union all select id, 3, 'AFFILIATION', member_since, 'ACTIVA', null from member where affiliation_since > member_since
  union all select id, 4, 'AFFILIATION', affiliation_since, affiliation, affiliation_reason from member
  union all select id, 5, 'CREDENTIAL', member_since, 'HABILITADA', null from member where credential_since > member_since
  union all select id, 6, 'CREDENTIAL', credential_since, credential_state, credential_reason from member
  union all select id, 7, 'STUDENT_CERTIFICATE', member_since, student_certificate_until::text, null
    from member where student_certificate_until is not null
  union all select id, 8, 'NETWORK', member_since, network, null from member where network is not null
  union all select id, 9, 'FAMILY', member_since, family, null from member where family is not null
  union all select id, 10, 'CONFIRMATION', member_since, confirmed_on::text, null from member where confirmed_on is not null
  union all select member_id, 11, programme, since, 'INSCRIPTO', null from member_programme
  -- Unless the next enrolment in it begins on that very day.
  union all select member_id, 12, programme, until, null, null from member_programme ended
    where until is not null and not exists (
      select from member_programme next
      where next.member_id = ended.member_id and next.programme = ended.programme
        and next.since = ended.until)
) said order by member_id, step, valid_from;

drop table member_programme;
alter table member
  drop column plan, drop column relationship,
  drop column affiliation, drop column affiliation_since, drop column affiliation_reason,
  drop column credential_state, drop column credential_since, drop column credential_reason,
  drop column member_since, drop column student_certificate_until,
  drop column network, drop column family, drop column confirmed_on, drop column version;

create function member_statement_stays() returns trigger language plpgsql as $$
begin
  raise exception 'member_statement is append-only: % refused', tg_op using errcode = '42501';
end $$;
create trigger member_statement_append_only
  before update or delete or truncate on member_statement
  for each statement execute function member_statement_stays();
alter table member_statement enable always trigger member_statement_append_only;
