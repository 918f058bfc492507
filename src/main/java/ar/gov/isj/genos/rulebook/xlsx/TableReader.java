package ar.gov.isj.genos.rulebook.xlsx;

import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.SheetAddress;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Reads one table's workbook, cell by cell as its header asks. Raw values only: a formula is a
 * defect, never a result. All defects are told, each at its cell.
 */
public final class TableReader {

  private final TableHeader header;
  private final String file;
  private final List<RulebookDefect> defects;
  private final Map<String, String> cellByKey = new HashMap<>();

  private TableReader(TableHeader header, String file, List<RulebookDefect> defects) {
    this.header = header;
    this.file = file;
    this.defects = defects;
  }

  /**
   * @param file path to name in defects
   * @param defects where what is wrong is added
   * @return the table; empty if anything was wrong
   */
  public static Optional<Table> read(
      TableHeader header, String file, byte[] bytes, List<RulebookDefect> defects) {
    List<RulebookDefect> found = new ArrayList<>();
    Table table = new TableReader(header, file, found).read(bytes);
    defects.addAll(found);
    return found.isEmpty() ? Optional.ofNullable(table) : Optional.empty();
  }

  private @Nullable Table read(byte[] bytes) {
    Optional<String> refusal = WorkbookContainer.refusal(bytes);
    if (refusal.isPresent()) {
      defects.add(new RulebookDefect(file, "", "", refusal.get() + "."));
      return null;
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      Sheet sheet = workbook.getSheet(header.table());
      for (Sheet other : workbook) {
        if (other != sheet) {
          defects.add(
              new RulebookDefect(
                  file,
                  other.getSheetName(),
                  "",
                  "se esperaba una sola hoja, llamada «%s».".formatted(header.table())));
        }
      }
      if (sheet == null) {
        defects.add(
            new RulebookDefect(
                file, header.table(), "", "se esperaba esta hoja y el libro no la tiene."));
        return null;
      }
      checkHeader(sheet);
      checkMerges(sheet);
      return new Table(header, rows(sheet));
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | UnsupportedFileFormatException
        | IllegalStateException e) {
      defects.add(
          new RulebookDefect(
              file,
              "",
              "",
              "se esperaba un libro de Excel (.xlsx) y su contenido no se puede leer."));
      return null;
    }
  }

  private void checkHeader(Sheet sheet) {
    Map<SheetHeader.Position, String> expected = SheetHeader.cells(header);
    for (Map.Entry<SheetHeader.Position, String> entry : expected.entrySet()) {
      SheetHeader.Position at = entry.getKey();
      Row row = sheet.getRow(at.row());
      Cell cell = row == null ? null : row.getCell(at.column());
      String found = cell == null ? "" : shown(cell);
      if (cell == null
          || cell.getCellType() != CellType.STRING
          || !found.equals(entry.getValue())) {
        defect(
            at.address(),
            "el encabezado cambió: se esperaba «%s» y se encontró %s. El encabezado pertenece a la"
                    .formatted(entry.getValue(), quoted(found))
                + " versión del programa y no se edita.");
      }
    }
    for (int r = 0; r < SheetAddress.FIRST_ROW; r++) {
      Row row = sheet.getRow(r);
      if (row == null) {
        continue;
      }
      for (Cell cell : row) {
        if (cell.getCellType() != CellType.BLANK
            && !shown(cell).isEmpty()
            && !expected.containsKey(new SheetHeader.Position(r, cell.getColumnIndex()))) {
          defect(
              address(cell),
              "se esperaba una celda vacía en el encabezado y se encontró %s."
                  .formatted(quoted(shown(cell))));
        }
      }
    }
  }

  private void checkMerges(Sheet sheet) {
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      if (region.getLastRow() >= SheetAddress.FIRST_ROW) {
        defect(
            SheetAddress.cell(region.getFirstColumn(), region.getFirstRow()),
            "se esperaban celdas sin combinar y se encontró el rango combinado %s."
                .formatted(region.formatAsString()));
      }
    }
  }

  private List<TableRow> rows(Sheet sheet) {
    int last = sheet.getLastRowNum();
    while (last >= SheetAddress.FIRST_ROW && blank(sheet.getRow(last))) {
      last--;
    }
    if (last < SheetAddress.FIRST_ROW) {
      defect(
          SheetAddress.cell(SheetAddress.FIRST_COLUMN, SheetAddress.FIRST_ROW),
          "se esperaba al menos una fila de datos.");
    }
    for (int c = 0; c < header.columns().size(); c++) {
      int column = SheetAddress.FIRST_COLUMN + c;
      if (sheet.isColumnHidden(column)) {
        defect(
            SheetAddress.cell(column, SheetHeader.TITLE_ROW),
            "se esperaba la columna a la vista y está oculta.");
      }
    }
    List<TableRow> rows = new ArrayList<>();
    for (int r = SheetAddress.FIRST_ROW; r <= last; r++) {
      Row row = sheet.getRow(r);
      if (row == null || blank(row)) {
        defect(
            SheetAddress.cell(SheetAddress.FIRST_COLUMN, r),
            "se esperaba una fila con datos y se encontró una fila en blanco en medio de la tabla.");
        continue;
      }
      if (row.getZeroHeight()) {
        defect(
            SheetAddress.cell(SheetAddress.FIRST_COLUMN, r),
            "se esperaba la fila a la vista y está oculta.");
      }
      rows.add(row(row, rows.size()));
    }
    return rows;
  }

  private TableRow row(Row row, int position) {
    int width = header.columns().size();
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      values.add(value(row, i));
    }
    for (Cell cell : row) {
      int column = cell.getColumnIndex() - SheetAddress.FIRST_COLUMN;
      if ((column < 0 || column >= width) && !shown(cell).isEmpty()) {
        defect(
            address(cell),
            "se esperaba una celda vacía fuera de la tabla y se encontró %s."
                .formatted(quoted(shown(cell))));
      }
    }
    checkKey(row, values.getFirst());
    checkConditions(row, values);
    checkBounds(row, values);
    checkNeeded(row, values);
    return new TableRow(header, position, SheetAddress.row(header, position), values);
  }

  private @Nullable Object value(Row row, int index) {
    Column column = header.columns().get(index);
    Cell cell = row.getCell(SheetAddress.FIRST_COLUMN + index);
    String at = SheetAddress.cell(SheetAddress.FIRST_COLUMN + index, row.getRowNum());
    if (cell == null || cell.getCellType() == CellType.BLANK || shown(cell).isEmpty()) {
      if (column.required()) {
        defect(at, "se esperaba %s y la celda está vacía.".formatted(column.expected()));
      }
      return null;
    }
    if (cell.getCellType() != CellType.STRING) {
      defect(
          at,
          "se esperaba %s, escrito como texto, y se encontró %s."
              .formatted(column.expected(), kind(cell)));
      return null;
    }
    return switch (column.read(shown(cell))) {
      case Column.Reading.Value(Object value) -> value;
      case Column.Reading.Wrong(String expected) -> {
        defect(at, "se esperaba %s y se encontró %s.".formatted(expected, quoted(shown(cell))));
        yield null;
      }
    };
  }

  private void checkKey(Row row, @Nullable Object key) {
    if (key == null) {
      return;
    }
    String at = SheetAddress.cell(SheetAddress.FIRST_COLUMN, row.getRowNum());
    if (!key.toString().matches(header.keyPrefix() + "-[0-9]{4}")) {
      defect(
          at,
          "se esperaba una clave con la forma %s-0001 y se encontró %s."
              .formatted(header.keyPrefix(), quoted(key.toString())));
    }
    String before = cellByKey.putIfAbsent(key.toString(), at);
    if (before != null) {
      defect(at, "la clave %s está repetida: ya la tiene %s.".formatted(key, before));
    }
  }

  /** Drools would read a row without conditions as a rule about nothing. */
  private void checkConditions(Row row, List<? extends @Nullable Object> values) {
    int last = 0;
    for (int i = 0; i < header.columns().size(); i++) {
      if (header.columns().get(i).role() == Column.Role.CONDITION) {
        if (values.get(i) != null || !shown(row, i).isEmpty()) {
          return;
        }
        last = i;
      }
    }
    int from = header.has("desde") ? header.indexOf("desde") : last;
    defect(
        SheetAddress.cell(SheetAddress.FIRST_COLUMN + from, row.getRowNum()),
        "se esperaba al menos una condición en la fila y no tiene ninguna; si vale para todos,"
            + " complete %s.".formatted(header.columns().get(from).title()));
  }

  private static String shown(Row row, int index) {
    Cell cell = row.getCell(SheetAddress.FIRST_COLUMN + index);
    return cell == null ? "" : shown(cell);
  }

  private void checkBounds(Row row, List<? extends @Nullable Object> values) {
    for (int i = 0; i < header.columns().size(); i++) {
      String lowerBound = header.columns().get(i).lowerBound();
      if (lowerBound.isEmpty()) {
        continue;
      }
      Object lower = values.get(header.indexOf(lowerBound));
      Object upper = values.get(i);
      if (lower != null && upper != null && !less(lower, upper)) {
        defect(
            SheetAddress.cell(SheetAddress.FIRST_COLUMN + i, row.getRowNum()),
            "se esperaba un valor mayor que %s (%s) y se encontró %s: el rango está invertido."
                .formatted(
                    header.columns().get(header.indexOf(lowerBound)).title(),
                    Column.write(lower),
                    Column.write(upper)));
      }
    }
  }

  private void checkNeeded(Row row, List<? extends @Nullable Object> values) {
    for (int i = 0; i < header.columns().size(); i++) {
      Column column = header.columns().get(i);
      if (column.requiredWhen().isEmpty() || values.get(i) != null) {
        continue;
      }
      String[] parts = column.requiredWhen().split("!?=", 2);
      Object other = values.get(header.indexOf(parts[0]));
      boolean equal = other != null && other.equals(parts[1]);
      if (other != null && equal != column.requiredWhen().contains("!=")) {
        defect(
            SheetAddress.cell(SheetAddress.FIRST_COLUMN + i, row.getRowNum()),
            "se esperaba %s, porque %s es %s, y la celda está vacía."
                .formatted(
                    column.expected(),
                    header.columns().get(header.indexOf(parts[0])).title(),
                    other));
      }
    }
  }

  @SuppressWarnings("unchecked") // both come from columns of one type: Integer or LocalDate
  private static boolean less(Object lower, Object upper) {
    return ((Comparable<Object>) lower).compareTo(upper) < 0;
  }

  private static boolean blank(@Nullable Row row) {
    if (row != null) {
      for (Cell cell : row) {
        if (!shown(cell).isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  /** What the cell holds, without evaluating anything. */
  private static String shown(Cell cell) {
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue();
      case NUMERIC -> Double.toString(cell.getNumericCellValue());
      case BOOLEAN -> cell.getBooleanCellValue() ? "VERDADERO" : "FALSO";
      case FORMULA -> "=" + cell.getCellFormula();
      case ERROR -> "un error";
      case BLANK, _NONE -> "";
    };
  }

  private static String kind(Cell cell) {
    return switch (cell.getCellType()) {
      case NUMERIC -> "un número o una fecha de Excel (" + shown(cell) + ")";
      case BOOLEAN -> "un valor lógico";
      case FORMULA -> "una fórmula (" + quoted(shown(cell)) + ")";
      default -> shown(cell);
    };
  }

  /** Short enough for a message, and without control characters. */
  private static String quoted(String text) {
    if (text.isEmpty()) {
      return "una celda vacía";
    }
    String plain = text.replaceAll("\\p{Cntrl}", "·");
    return "«" + (plain.length() > 80 ? plain.substring(0, 80) + "…" : plain) + "»";
  }

  private static String address(Cell cell) {
    return SheetAddress.cell(cell.getColumnIndex(), cell.getRowIndex());
  }

  private void defect(String cell, String message) {
    defects.add(new RulebookDefect(file, header.table(), cell, message));
  }
}
