package ar.gov.isj.genos.rulebook.store;

import ar.gov.isj.genos.rulebook.ChangeKind;
import ar.gov.isj.genos.rulebook.RowChange;
import ar.gov.isj.genos.rulebook.RulebookRef;
import ar.gov.isj.genos.rulebook.TableDiff;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.VersionInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions in the database. The newest is active; none is ever changed. */
@Repository
public class VersionStore {

  /** Under which nodes hear of a new version. */
  static final String CHANNEL = "rulebook";

  /** Any number that nobody else locks. Shared by who decides, exclusive for who changes. */
  private static final long LOCK = 7_140_001;

  private final JdbcClient jdbc;

  VersionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the transaction ends no version becomes active. Many hold at once. */
  void hold() {
    jdbc.sql("select pg_advisory_xact_lock_shared(:lock)")
        .param("lock", LOCK)
        .query((row, number) -> number)
        .list();
  }

  /** Until the transaction ends nobody else changes versions and nobody decides to issue. */
  public void lock() {
    jdbc.sql("select pg_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query((row, number) -> number)
        .list();
  }

  /** The active version; empty only before the first start. */
  public Optional<RulebookRef> newest() {
    return jdbc.sql("select version, hash from rulebook_version order by version desc limit 1")
        .query(RulebookRef.class)
        .optional();
  }

  /**
   * @throws IllegalArgumentException if there is no such version
   * @throws IllegalStateException if what is stored is not what was stored
   */
  public RulebookContent content(RulebookRef ref) {
    byte[] zip =
        jdbc.sql("select content from rulebook_version where version = :version and hash = :hash")
            .param("version", ref.version())
            .param("hash", ref.hash())
            .query(byte[].class)
            .optional()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "No existe la versión %d (%s) del reglamento."
                            .formatted(ref.version(), ref.hash())));
    RulebookContent content = RulebookContent.unzip(zip);
    if (!content.hash().equals(ref.hash())) {
      throw new IllegalStateException(
          "El contenido guardado de la versión %d del reglamento no es el original."
              .formatted(ref.version()));
    }
    return content;
  }

  /**
   * Makes the next version, which is then the active one; nodes hear of it when the transaction
   * commits. The caller holds {@link #lock}.
   *
   * @param before the version until now; null for the first
   */
  public RulebookRef add(
      NewVersion version, RulebookContent content, @Nullable RulebookRef before) {
    RulebookRef ref = new RulebookRef(before == null ? 1 : before.version() + 1, content.hash());
    jdbc.sql(
            """
            insert into rulebook_version
              (version, hash, content, activated_at, origin, restores, draft, author_id, author,
               approver_id, approver, change_kind, reason, norm, affects_from, affects_until)
            values
              (:version, :hash, :content, :at, :origin, :restores, :draft, :authorId, :author,
               :approverId, :approver, :changeKind, :reason, :norm, :from, :until)
            """)
        .param("version", ref.version())
        .param("hash", ref.hash())
        .param("content", content.zip())
        .param("at", version.at().atOffset(ZoneOffset.UTC))
        .param("origin", version.origin().name())
        .param("restores", version.restores())
        .param("draft", version.draft())
        .param("authorId", version.authorId())
        .param("author", version.author())
        .param("approverId", version.approverId())
        .param("approver", version.approver())
        .param("changeKind", version.changeKind() == null ? null : version.changeKind().name())
        .param("reason", version.reason())
        .param("norm", version.norm())
        .param("from", version.affectsFrom())
        .param("until", version.affectsUntil())
        .update();
    addTables(ref, content, before);
    jdbc.sql("select pg_notify(:channel, :version)")
        .param("channel", CHANNEL)
        .param("version", Integer.toString(ref.version()))
        .query((row, number) -> number)
        .list();
    return ref;
  }

  private void addTables(RulebookRef ref, RulebookContent content, @Nullable RulebookRef before) {
    RulebookContent old = before == null ? null : content(before);
    Map<String, Integer> versions = before == null ? Map.of() : tableVersions(before.version());
    for (TableHeader header : content.headers().tables()) {
      String rows = content.part(RulebookContent.tablePart(header.table()));
      String oldRows = old == null ? "" : old.part(RulebookContent.tablePart(header.table()));
      boolean changed = !rows.equals(oldRows);
      jdbc.sql(
              """
              insert into rulebook_version_table
                (version, table_name, table_version, hash, row_count)
              values (:version, :table, :tableVersion, :hash, :rows)
              """)
          .param("version", ref.version())
          .param("table", header.table())
          .param(
              "tableVersion",
              versions.getOrDefault(header.table(), old == null ? 0 : 1) + (changed ? 1 : 0))
          .param("hash", RulebookContent.sha256(rows))
          .param("rows", (int) rows.lines().count())
          .update();
      if (old != null && changed) {
        addRows(ref, header, old, rows);
      }
    }
  }

  private void addRows(RulebookRef ref, TableHeader header, RulebookContent old, String rows) {
    TableText before = old.table(header.table()).orElse(new TableText(header.table(), List.of()));
    for (RowChange change : TableDiff.of(before, TableText.of(header, rows))) {
      jdbc.sql(
              """
              insert into rulebook_row_change (version, table_name, row_key, before, after)
              values (:version, :table, :key, :before, :after)
              """)
          .param("version", ref.version())
          .param("table", header.table())
          .param("key", change.key())
          .param("before", RowJson.write(change.before()))
          .param("after", RowJson.write(change.after()))
          .update();
    }
  }

  /** The version of each table within a version of the rulebook, by name. */
  public Map<String, Integer> tableVersions(int version) {
    Map<String, Integer> versions = new HashMap<>();
    jdbc.sql(
            "select table_name, table_version from rulebook_version_table where version = :version")
        .param("version", version)
        .query(
            row -> {
              versions.put(row.getString("table_name"), row.getInt("table_version"));
            });
    return versions;
  }

  /** All versions, newest first. */
  public List<VersionInfo> list() {
    return jdbc.sql("select * from (" + INFO + ") v order by version desc")
        .query(VersionStore::info)
        .list();
  }

  public Optional<VersionInfo> info(int version) {
    return jdbc.sql(INFO + " where version = :version")
        .param("version", version)
        .query(VersionStore::info)
        .optional();
  }

  /** By table, the version that last changed its rows; none for rows as the first release had. */
  public Map<String, VersionInfo> lastChanges() {
    Map<String, Integer> versions = new HashMap<>();
    jdbc.sql("select table_name, max(version) as v from rulebook_row_change group by table_name")
        .query(
            row -> {
              versions.put(row.getString("table_name"), row.getInt("v"));
            });
    Map<String, VersionInfo> last = new HashMap<>();
    versions.forEach((table, version) -> info(version).ifPresent(found -> last.put(table, found)));
    return last;
  }

  /** A past change of a row, with the version that brought it. */
  public record PastChange(VersionInfo version, RowChange change) {}

  /** What happened to a row since the first version, newest first. */
  public List<PastChange> history(String table, String key) {
    List<PastChange> history = new ArrayList<>();
    jdbc.sql(
            """
            select version, before, after from rulebook_row_change
            where table_name = :table and row_key = :key order by version desc
            """)
        .param("table", table)
        .param("key", key)
        .query(
            (row, number) ->
                Map.entry(
                    row.getInt("version"),
                    new RowChange(
                        table,
                        key,
                        RowJson.read(key, row.getString("before")),
                        RowJson.read(key, row.getString("after")),
                        false)))
        .list()
        .forEach(
            found ->
                info(found.getKey())
                    .ifPresent(version -> history.add(new PastChange(version, found.getValue()))));
    return history;
  }

  private static final String INFO =
      """
      select version, hash, activated_at, origin, restores, draft, author, approver, change_kind,
        reason, norm, affects_from, affects_until
      from rulebook_version""";

  private static VersionInfo info(ResultSet row, int number) throws SQLException {
    String kind = row.getString("change_kind");
    return new VersionInfo(
        new RulebookRef(row.getInt("version"), row.getString("hash")),
        row.getObject("activated_at", OffsetDateTime.class).toInstant(),
        VersionInfo.Origin.valueOf(row.getString("origin")),
        row.getObject("restores", Integer.class),
        row.getObject("draft", Long.class),
        row.getString("author"),
        row.getString("approver"),
        kind == null ? null : ChangeKind.valueOf(kind),
        row.getString("reason"),
        row.getString("norm"),
        row.getObject("affects_from", LocalDate.class),
        row.getObject("affects_until", LocalDate.class));
  }
}
