package ar.gov.isj.genos.rulebook.draft;

import ar.gov.isj.genos.rulebook.CellDefect;
import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableMerge;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.store.RowJson;
import ar.gov.isj.genos.rulebook.xlsx.ReadingTime;
import ar.gov.isj.genos.rulebook.xlsx.SideSheet;
import ar.gov.isj.genos.rulebook.xlsx.TableReader;
import ar.gov.isj.genos.rulebook.xlsx.TableWriter;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tables as workbooks, out and in. What is handed out is remembered under a mark inside the file,
 * so that what comes back is compared with what went out.
 */
@Service
public class TableFiles {

  /** Of a workbook that is brought. */
  public static final int MAX_BYTES = TableReader.MAX_BYTES;

  /** What came of reading a workbook. Nothing is stored yet. */
  public sealed interface Upload {

    /** It was not read: too many, or too long; why and when again, in Spanish. */
    record Refused(String why) implements Upload {}

    /** It cannot be taken; every defect at its cell. */
    record Broken(List<RulebookDefect> defects) implements Upload {}

    /**
     * @param seen the draft's table now
     * @param merge what the person changed, over what happened since the download
     * @param scenarios likewise with the sheet of scenarios; null if the file has none, and then
     *     they stay as they are
     */
    record Read(TableText seen, TableMerge merge, @Nullable Scenarios scenarios)
        implements Upload {}
  }

  /**
   * What a workbook changes in the scenarios.
   *
   * @param header of their sheet
   */
  public record Scenarios(TableHeader header, TableText seen, TableMerge merge) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final DraftDesk desk;
  private final ScenarioSheet sheet;
  private final DraftRecord record;
  private final BusinessClock clock;
  private final UploadTurns turns;

  TableFiles(
      JdbcClient jdbc,
      PlatformTransactionManager transactionManager,
      DraftDesk desk,
      ScenarioSheet sheet,
      DraftRecord record,
      BusinessClock clock,
      UploadTurns turns) {
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(transactionManager);
    this.desk = desk;
    this.sheet = sheet;
    this.record = record;
    this.clock = clock;
    this.turns = turns;
  }

  /** A table of a version, with its scenarios. */
  @Transactional
  public byte[] download(Table table, int version, Editor editor) {
    return download(table.header(), TableText.of(table), sheet.of(table.name(), version), editor);
  }

  /** A table as a draft has it. */
  @Transactional
  public byte[] download(Draft draft, TableHeader header, Editor editor) {
    return download(
        header, desk.text(draft, header.table()), sheet.of(header.table(), draft), editor);
  }

  private byte[] download(TableHeader header, TableText rows, TableText scenarios, Editor editor) {
    UUID mark = UUID.randomUUID();
    Instant now = clock.now();
    jdbc.sql(
            """
            insert into rulebook_download (id, table_name, rows, scenarios, by_id, at)
            values (:id, :table, :rows, :scenarios, :by, :at)
            """)
        .param("id", mark)
        .param("table", header.table())
        .param("rows", RowJson.writeAll(rows.rows()))
        .param("scenarios", RowJson.writeAll(scenarios.rows()))
        .param("by", editor.id())
        .param("at", now.atOffset(ZoneOffset.UTC))
        .update();
    record.write(Action.RULEBOOK_TABLE_DOWNLOADED, "tabla " + header.table(), "OK", editor, now);
    return TableWriter.write(header, rows, mark.toString(), new SideSheet(sheet.form(), scenarios));
  }

  /** Reads what somebody brings; the bytes go no further than our own reader. */
  public Upload read(Draft draft, TableHeader header, byte[] bytes, Editor editor) {
    String subject = "borrador %d, tabla %s".formatted(draft.id(), header.table());
    Optional<String> refusal = turns.refusal(subject, editor);
    if (refusal.isPresent()) {
      return new Upload.Refused(refusal.get());
    }
    String file = header.table() + ".drl.xlsx";
    SideSheet.Form form = sheet.form();
    return ReadingTime.within(turns.reading(), () -> Scanned.of(header, form, file, bytes))
        .map(scanned -> upload(draft, header, file, scanned))
        .orElseGet(() -> new Upload.Refused(turns.stopped(subject, editor)));
  }

  /** What the reader made of the bytes. */
  private record Scanned(TableReader.Contents contents, List<RulebookDefect> defects) {

    static Scanned of(TableHeader header, SideSheet.Form form, String file, byte[] bytes) {
      List<RulebookDefect> defects = new ArrayList<>();
      return new Scanned(TableReader.read(header, form, file, bytes, defects), defects);
    }
  }

  private Upload upload(Draft draft, TableHeader header, String file, Scanned scanned) {
    TableReader.Contents contents = scanned.contents();
    List<RulebookDefect> defects = new ArrayList<>(scanned.defects());
    TableText written = contents.side();
    Optional<ScenarioSheet.Reading> scenarios =
        Optional.ofNullable(written).map(rows -> sheet.read(header.table(), draft, rows));
    scenarios.ifPresent(
        reading -> reading.defects().forEach(defect -> defects.add(defect(file, defect))));
    Table table = contents.table();
    if (table == null || !defects.isEmpty()) {
      return new Upload.Broken(List.copyOf(defects));
    }
    Optional<String> mark = Optional.ofNullable(contents.mark());
    TableText seen = desk.text(draft, header.table());
    TableText base =
        mark.flatMap(found -> handedOut(found, header.table(), "rows", header.table()))
            .orElseGet(() -> desk.base(draft, header.table()));
    return new Upload.Read(
        seen,
        TableMerge.of(base, TableText.of(table), seen),
        scenarios.map(one -> changes(draft, header.table(), mark, one.rows())).orElse(null));
  }

  private Scenarios changes(Draft draft, String table, Optional<String> mark, TableText written) {
    TableText seen = sheet.of(table, draft);
    TableText base =
        mark.flatMap(found -> handedOut(found, table, "scenarios", seen.table()))
            .orElseGet(() -> sheet.of(table, draft.base()));
    return new Scenarios(sheet.form().header(), seen, TableMerge.of(base, written, seen));
  }

  private RulebookDefect defect(String file, CellDefect defect) {
    SideSheet.Form form = sheet.form();
    return new RulebookDefect(file, form.header().table(), form.cell(defect), defect.message());
  }

  /**
   * Puts what was read into the draft: rows and scenarios, or neither.
   *
   * @param rows the table as it is to be
   * @param scenarios as they are to be; null to leave them
   */
  public DraftStep take(
      Draft draft, Upload.Read read, TableText rows, @Nullable TableText scenarios, Editor editor) {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              DraftStep step = desk.become(draft, rows.table(), read.seen(), rows, editor);
              Scenarios changes = read.scenarios();
              if (step instanceof DraftStep.Done && changes != null && scenarios != null) {
                boolean done =
                    sheet.of(rows.table(), draft).equals(changes.seen())
                        && sheet.become(rows.table(), draft, scenarios, editor);
                step = done ? step : new DraftStep.Overtaken(draft);
              }
              if (!(step instanceof DraftStep.Done)) {
                status.setRollbackOnly();
              }
              return step;
            }));
  }

  /**
   * @param kept column of what is remembered
   * @param name of the sheet that it was
   */
  private Optional<TableText> handedOut(String mark, String table, String kept, String name) {
    return jdbc.sql(
            """
            select case when :kept = 'rows' then rows else scenarios end from rulebook_download
            where cast(id as text) = :mark and table_name = :table
              and (:kept = 'rows' or scenarios is not null)
            """)
        .param("mark", mark)
        .param("table", table)
        .param("kept", kept)
        .query(String.class)
        .optional()
        .map(rows -> new TableText(name, RowJson.readAll(rows)));
  }
}
