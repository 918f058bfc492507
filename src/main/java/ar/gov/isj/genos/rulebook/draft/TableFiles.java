package ar.gov.isj.genos.rulebook.draft;

import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableMerge;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.store.RowJson;
import ar.gov.isj.genos.rulebook.xlsx.TableReader;
import ar.gov.isj.genos.rulebook.xlsx.TableWriter;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tables as workbooks, out and in. What is handed out is remembered under a mark inside the file,
 * so that what comes back is compared with what went out.
 */
@Service
public class TableFiles {

  /** What came of reading a workbook. Nothing is stored yet. */
  public sealed interface Upload {

    /** It cannot be taken; every defect at its cell. */
    record Broken(List<RulebookDefect> defects) implements Upload {}

    /**
     * @param seen the draft's table now
     * @param merge what the person changed, over what happened since the download
     */
    record Read(TableText seen, TableMerge merge) implements Upload {}
  }

  private final JdbcClient jdbc;
  private final DraftDesk desk;
  private final DraftRecord record;
  private final BusinessClock clock;

  TableFiles(JdbcClient jdbc, DraftDesk desk, DraftRecord record, BusinessClock clock) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.record = record;
    this.clock = clock;
  }

  /** A table of a version. */
  @Transactional
  public byte[] download(Table table, Editor editor) {
    return download(table.header(), TableText.of(table), editor);
  }

  /** A table as a draft has it. */
  @Transactional
  public byte[] download(Draft draft, TableHeader header, Editor editor) {
    return download(header, desk.text(draft, header.table()), editor);
  }

  private byte[] download(TableHeader header, TableText rows, Editor editor) {
    UUID mark = UUID.randomUUID();
    Instant now = clock.now();
    jdbc.sql(
            """
            insert into rulebook_download (id, table_name, rows, by_id, at)
            values (:id, :table, :rows, :by, :at)
            """)
        .param("id", mark)
        .param("table", header.table())
        .param("rows", RowJson.writeAll(rows.rows()))
        .param("by", editor.id())
        .param("at", now.atOffset(ZoneOffset.UTC))
        .update();
    record.write(Action.RULEBOOK_TABLE_DOWNLOADED, "tabla " + header.table(), "OK", editor, now);
    return TableWriter.write(header, rows, mark.toString());
  }

  /** Reads what somebody brings; the bytes go no further than our own reader. */
  public Upload read(Draft draft, TableHeader header, byte[] bytes) {
    List<RulebookDefect> defects = new ArrayList<>();
    Optional<Table> table = TableReader.read(header, header.table() + ".drl.xlsx", bytes, defects);
    if (table.isEmpty()) {
      return new Upload.Broken(List.copyOf(defects));
    }
    TableText seen = desk.text(draft, header.table());
    TableText base =
        TableReader.mark(bytes)
            .flatMap(mark -> handedOut(mark, header.table()))
            .orElseGet(() -> desk.base(draft, header.table()));
    return new Upload.Read(seen, TableMerge.of(base, TableText.of(table.get()), seen));
  }

  private Optional<TableText> handedOut(String mark, String table) {
    return jdbc.sql(
            """
            select rows from rulebook_download
            where cast(id as text) = :mark and table_name = :table
            """)
        .param("mark", mark)
        .param("table", table)
        .query(String.class)
        .optional()
        .map(rows -> new TableText(table, RowJson.readAll(rows)));
  }
}
