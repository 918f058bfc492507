package ar.gov.isj.genos.rulebook.check;

import ar.gov.isj.genos.rulebook.CellDefect;
import ar.gov.isj.genos.rulebook.CellType;
import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.Headers;
import ar.gov.isj.genos.rulebook.Messages;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.SheetAddress;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.TypedTable;
import ar.gov.isj.genos.rulebook.check.CheckFinding.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All that is wrong with a table's rows, at once: each cell as its column asks, codes that the
 * catalogue has, messages that the row fills, and row against row. Safe to share.
 */
public final class RulebookChecks {

  private final Headers headers;
  private final KnownPractices practices;
  private final ImpossibleCases impossible;
  private final Supplier<LocalDate> today;

  /**
   * @param headers the release's
   * @param today the day of a case that may be of any day
   */
  public RulebookChecks(
      Headers headers,
      KnownPractices practices,
      ImpossibleCases impossible,
      Supplier<LocalDate> today) {
    this.headers = headers;
    this.practices = practices;
    this.impossible = impossible;
    this.today = today;
  }

  /**
   * @param messages that the table's codes are told with
   * @param text of a table of the release, up to 20,000 rows
   * @return cell by cell first, in table order; then row against row. Rows with a defect take no
   *     part in the latter.
   */
  public List<CheckFinding> check(Messages messages, TableText text) {
    TableHeader header = header(text.table());
    TypedTable typed = TypedTable.read(header, text);
    Map<Integer, List<CellDefect>> defects = new HashMap<>();
    typed
        .defects()
        .forEach(
            defect ->
                defects.computeIfAbsent(defect.position(), any -> new ArrayList<>()).add(defect));
    List<FollowedChecks.ReadRow> rows = new ArrayList<>();
    for (TableRow row : typed.rows()) {
      rows.add(
          new FollowedChecks.ReadRow(
              text.rows().get(row.position()),
              row,
              defects.getOrDefault(row.position(), List.of()),
              ofRow(messages, header, row)));
    }
    return all(text.table(), rows, null);
  }

  /** The checks of a table that somebody writes in. */
  public FollowedChecks following(String table) {
    return new FollowedChecks(this, table, (before, now) -> before == now);
  }

  Collection<String> practices() {
    return practices.codes();
  }

  LocalDate today() {
    return today.get();
  }

  FollowedChecks.ReadRow read(Messages messages, String table, int position, RowText text) {
    TableHeader header = header(table);
    TypedTable one = TypedTable.readRow(header, position, text);
    TableRow row = one.rows().getFirst();
    return new FollowedChecks.ReadRow(text, row, one.defects(), ofRow(messages, header, row));
  }

  private List<CheckFinding> ofRow(Messages messages, TableHeader header, TableRow row) {
    List<CheckFinding> findings = new ArrayList<>();
    checkPractices(row, findings);
    checkMessage(row, headers.facts().getOrDefault(header.fact(), List.of()), messages, findings);
    return findings;
  }

  /**
   * @param memory of the last time; null for none
   */
  List<CheckFinding> all(
      String table, List<FollowedChecks.ReadRow> rows, @Nullable LogicMemory memory) {
    TableHeader header = header(table);
    List<CheckFinding> findings = new ArrayList<>();
    List<TableRow> sound = new ArrayList<>();
    for (FollowedChecks.ReadRow row : rows) {
      row.defects().forEach(defect -> findings.add(cell(header, defect, row.text())));
      if (row.defects().isEmpty()) {
        sound.add(row.row());
      }
    }
    rows.forEach(row -> findings.addAll(row.findings()));
    boolean broken = sound.size() < rows.size();
    LogicCheck logic = new LogicCheck(practices.codes(), impossible, today.get());
    for (CheckFinding finding : logic.check(header, sound, memory)) {
      // A row that cannot be read yet may be the one that answers.
      if (finding.kind() != Kind.GAP || !broken) {
        findings.add(finding);
      }
    }
    return List.copyOf(findings);
  }

  private TableHeader header(String table) {
    return headers.tables().stream()
        .filter(header -> header.table().equals(table))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No hay una tabla " + table));
  }

  private static CheckFinding cell(TableHeader header, CellDefect defect, RowText row) {
    Column column = header.columns().get(header.indexOf(defect.column()));
    String text = row.cell(defect.column());
    boolean unreadable = !text.isEmpty() && column.read(text) instanceof Column.Reading.Wrong;
    String guess = unreadable ? Repair.of(column, text) : null;
    String message =
        defect.message()
            + (unreadable && Repair.destroyedByExcel(text)
                ? " Excel convirtió el código en un número y perdió sus dígitos: vuelva a"
                    + " escribirlo como texto."
                : "");
    return finding(
        Kind.CELL,
        header,
        defect.position(),
        row.key(),
        defect.column(),
        message,
        guess == null ? null : set(row.key(), column, guess));
  }

  static Fix set(String row, Column column, String text) {
    return new Fix(
        "Escribir «%s» en %s".formatted(text, column.title()),
        List.of(new Fix.Change.SetCell(row, column.id(), text)));
  }

  private void checkPractices(TableRow row, List<CheckFinding> findings) {
    List<Column> columns = row.header().columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).type() != CellType.CODE || !(row.value(i) instanceof String code)) {
        continue;
      }
      Optional<LocalDate> since = practices.since(code);
      LocalDate until =
          row.header().has("hasta") && row.value("hasta") instanceof LocalDate day ? day : null;
      if (since.isEmpty()) {
        practice(row, columns.get(i), "la práctica %s no está en el nomenclador.", code, findings);
      } else if (until != null && !until.isAfter(since.get())) {
        practice(
            row,
            columns.get(i),
            "la práctica %s está en el nomenclador desde el "
                + Witness.day(since.get())
                + " y esta fila termina antes.",
            code,
            findings);
      }
    }
  }

  private static void practice(
      TableRow row, Column column, String message, String code, List<CheckFinding> findings) {
    findings.add(
        finding(
            Kind.PRACTICE,
            row.header(),
            row.position(),
            row.key(),
            column.id(),
            message.formatted(code),
            null));
  }

  /** A blank cell gives nothing to a message: whoever names it would be shown a hole. */
  private static void checkMessage(
      TableRow row, List<String> facts, Messages messages, List<CheckFinding> findings) {
    String code = row.text("codigo");
    if (code.isEmpty()) {
      return;
    }
    Set<String> given = new TreeSet<>(facts);
    given.addAll(row.header().data());
    for (int i = 0; i < row.header().columns().size(); i++) {
      if (row.value(i) != null) {
        given.add(row.header().columns().get(i).id());
      }
    }
    for (String part : List.of("mensaje", "levanta", "boton")) {
      Set<String> missing = new TreeSet<>(messages.placeholders(code + "." + part));
      missing.removeAll(given);
      if (!missing.isEmpty()) {
        findings.add(
            finding(
                Kind.CELL,
                row.header(),
                row.position(),
                row.key(),
                "codigo",
                "el mensaje de %s nombra %s, y esta fila lo deja vacío."
                    .formatted(code, String.join(", ", missing)),
                null));
      }
    }
    if (!messages.keys().contains(code + ".mensaje")) {
      findings.add(
          finding(
              Kind.CELL,
              row.header(),
              row.position(),
              row.key(),
              "codigo",
              "el código %s no tiene mensaje.".formatted(code),
              null));
    }
  }

  private static CheckFinding finding(
      Kind kind,
      TableHeader header,
      int position,
      String key,
      String column,
      String message,
      @Nullable Fix fix) {
    return new CheckFinding(
        kind,
        header.table(),
        SheetAddress.cell(
            SheetAddress.FIRST_COLUMN + header.indexOf(column), SheetAddress.FIRST_ROW + position),
        key,
        column,
        List.of(),
        message,
        null,
        fix,
        Fingerprint.of(kind + "\n" + header.table() + "\n" + key + "\n" + column + "\n" + message));
  }
}
