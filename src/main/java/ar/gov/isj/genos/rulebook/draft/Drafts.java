package ar.gov.isj.genos.rulebook.draft;

import ar.gov.isj.genos.rulebook.ChangeKind;
import ar.gov.isj.genos.rulebook.store.RulebookContent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drafts in the database. */
@Repository
class Drafts {

  private static final String COLUMNS =
      """
      select id, title, state, base_version, author_id, author, created_at, changed_at, change_kind,
        reason, norm, affects_from, affects_until, hash, submitted_at, approver_id, approver,
        decided_at, decision_note, activate_at, stopped, version
      from rulebook_draft
      """;

  private final JdbcClient jdbc;

  Drafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Draft create(String title, int base, Editor author, Instant now) {
    return find(jdbc.sql(
                """
                    insert into rulebook_draft
                      (title, state, base_version, author_id, author, created_at, changed_at)
                    values (:title, 'DRAFT', :base, :authorId, :author, :now, :now)
                    returning id
                    """)
            .param("title", title)
            .param("base", base)
            .param("authorId", author.id())
            .param("author", author.label())
            .param("now", at(now))
            .query(Long.class)
            .single())
        .orElseThrow();
  }

  Optional<Draft> find(long id) {
    return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(Drafts::draft).optional();
  }

  /** Nobody else takes a step with it until the transaction ends. */
  Optional<Draft> lock(long id) {
    return jdbc.sql(COLUMNS + "where id = :id for update")
        .param("id", id)
        .query(Drafts::draft)
        .optional();
  }

  /** Rows may be written by several, while no step is taken. */
  Optional<Draft> share(long id) {
    return jdbc.sql(COLUMNS + "where id = :id for share")
        .param("id", id)
        .query(Drafts::draft)
        .optional();
  }

  /** Newest first. */
  List<Draft> list() {
    return jdbc.sql(COLUMNS + "order by id desc limit 500").query(Drafts::draft).list();
  }

  /** Approved ones whose hour has come, in order of it. */
  List<Draft> due(Instant now) {
    return jdbc.sql(
            COLUMNS + "where state = 'SCHEDULED' and activate_at <= :now order by activate_at, id")
        .param("now", at(now))
        .query(Drafts::draft)
        .list();
  }

  void take(Draft draft, Editor author, Instant now) {
    update(
        draft,
        "author_id = :authorId, author = :author, changed_at = :now",
        statement ->
            statement
                .param("authorId", author.id())
                .param("author", author.label())
                .param("now", at(now)));
  }

  void rename(Draft draft, String title) {
    update(draft, "title = :title", statement -> statement.param("title", title));
  }

  void rebased(Draft draft, int base, Instant now) {
    update(
        draft,
        "base_version = :base, changed_at = :now, stopped = null",
        statement -> statement.param("base", base).param("now", at(now)));
  }

  void submitted(Draft draft, Draft.Purpose purpose, RulebookContent content, Instant now) {
    update(
        draft,
        """
        state = 'REVIEW', change_kind = :kind, reason = :reason, norm = :norm,
        affects_from = :from, affects_until = :until, content = :content, hash = :hash,
        submitted_at = :now, changed_at = :now, decision_note = null, stopped = null,
        approver_id = null, approver = null, decided_at = null, activate_at = null
        """,
        statement ->
            statement
                .param("kind", purpose.kind().name())
                .param("reason", purpose.reason())
                .param("norm", purpose.norm())
                .param("from", purpose.affectsFrom())
                .param("until", purpose.affectsUntil())
                .param("content", content.zip())
                .param("hash", content.hash())
                .param("now", at(now)));
  }

  /** Back to its author. */
  void reopened(Draft draft, @Nullable String stopped, Instant now) {
    update(
        draft,
        """
        state = 'DRAFT', changed_at = :now, stopped = :stopped, content = null, hash = null,
        approver_id = null, approver = null, decided_at = null, activate_at = null
        """,
        statement -> statement.param("now", at(now)).param("stopped", stopped));
  }

  void rejected(Draft draft, Editor approver, String note, Instant now) {
    update(
        draft,
        """
        state = 'REJECTED', changed_at = :now, approver_id = :approverId, approver = :approver,
        decided_at = :now, decision_note = :note
        """,
        statement -> by(statement, approver, note, now));
  }

  void approved(
      Draft draft, Editor approver, String note, @Nullable Instant activateAt, Instant now) {
    update(
        draft,
        """
        changed_at = :now, approver_id = :approverId, approver = :approver, decided_at = :now,
        decision_note = :note, activate_at = :activateAt,
        state = case when cast(:activateAt as timestamptz) is null then state else 'SCHEDULED' end
        """,
        statement ->
            by(statement, approver, note, now)
                .param("activateAt", activateAt == null ? null : at(activateAt)));
  }

  /** The one that was active until now is replaced. */
  void active(Draft draft, int version, Instant now) {
    replaceActive(now);
    update(
        draft,
        "state = 'ACTIVE', version = :version, changed_at = :now",
        statement -> statement.param("version", version).param("now", at(now)));
  }

  void replaceActive(Instant now) {
    jdbc.sql(
            "update rulebook_draft set state = 'REPLACED', changed_at = :now where state = 'ACTIVE'")
        .param("now", at(now))
        .update();
  }

  void discarded(Draft draft, Instant now) {
    update(
        draft,
        "state = 'DISCARDED', changed_at = :now",
        statement -> statement.param("now", at(now)));
  }

  /** What was submitted; empty before. */
  Optional<RulebookContent> content(long id) {
    return jdbc.sql("select content from rulebook_draft where id = :id and content is not null")
        .param("id", id)
        .query(byte[].class)
        .optional()
        .map(RulebookContent::unzip);
  }

  /** Tables with a row that somebody touched. */
  List<String> touchedTables(long id) {
    return jdbc.sql("select distinct table_name from rulebook_draft_row where draft = :id")
        .param("id", id)
        .query(String.class)
        .list();
  }

  boolean wroteIn(long id, UUID person) {
    return jdbc.sql(
                """
                select count(*) from rulebook_draft_edit
                where draft = :id and edited_by_id = :person
                """)
            .param("id", id)
            .param("person", person)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Greatest number that a key of the table ever had, in versions or drafts. */
  int greatestKey(String prefix) {
    return jdbc.sql(
            """
            select coalesce(max(cast(substring(k from length(:prefix) + 2) as integer)), 0)
            from (select row_key as k from rulebook_row_change
                  union all select row_key from rulebook_draft_row) keys
            where k ~ ('^' || :prefix || '-[0-9]{4}$')
            """)
        .param("prefix", prefix)
        .query(Integer.class)
        .single();
  }

  private interface Parameters {
    JdbcClient.StatementSpec set(JdbcClient.StatementSpec statement);
  }

  private void update(Draft draft, String assignments, Parameters parameters) {
    parameters
        .set(
            jdbc.sql("update rulebook_draft set " + assignments + " where id = :id")
                .param("id", draft.id()))
        .update();
  }

  private static JdbcClient.StatementSpec by(
      JdbcClient.StatementSpec statement, Editor approver, String note, Instant now) {
    return statement
        .param("approverId", approver.id())
        .param("approver", approver.label())
        .param("note", note)
        .param("now", at(now));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Draft draft(ResultSet row, int number) throws SQLException {
    return new Draft(
        row.getLong("id"),
        row.getString("title"),
        DraftState.valueOf(row.getString("state")),
        row.getInt("base_version"),
        row.getObject("author_id", UUID.class),
        row.getString("author"),
        instant(row, "created_at"),
        instant(row, "changed_at"),
        purpose(row),
        row.getString("hash"),
        optional(row, "submitted_at"),
        row.getObject("approver_id", UUID.class),
        row.getString("approver"),
        optional(row, "decided_at"),
        row.getString("decision_note"),
        optional(row, "activate_at"),
        row.getString("stopped"),
        row.getObject("version", Integer.class));
  }

  private static Draft.@Nullable Purpose purpose(ResultSet row) throws SQLException {
    String kind = row.getString("change_kind");
    return kind == null
        ? null
        : new Draft.Purpose(
            ChangeKind.valueOf(kind),
            row.getString("reason"),
            row.getString("norm"),
            row.getObject("affects_from", LocalDate.class),
            row.getObject("affects_until", LocalDate.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
