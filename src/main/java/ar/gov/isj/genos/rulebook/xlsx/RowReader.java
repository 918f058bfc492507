package ar.gov.isj.genos.rulebook.xlsx;

import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.SheetAddress;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads the data rows of one sheet: each cell as its column asks, then what cells owe each other.
 */
final class RowReader {

  private final TableHeader header;
  private final BiConsumer<String, String> defects;
  private final Map<String, String> cellByKey = new HashMap<>();

  /**
   * @param defects takes the address and the message of what is wrong
   */
  RowReader(TableHeader header, BiConsumer<String, String> defects) {
    this.header = header;
    this.defects = defects;
  }

  TableRow read(Row row, int position) {
    int width = header.columns().size();
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      values.add(value(row, i));
    }
    for (Cell cell : row) {
      int column = cell.getColumnIndex() - SheetAddress.FIRST_COLUMN;
      if ((column < 0 || column >= width) && !CellText.shown(cell).isEmpty()) {
        defect(
            CellText.address(cell),
            "se esperaba una celda vacía fuera de la tabla y se encontró %s."
                .formatted(CellText.quoted(CellText.shown(cell))));
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
    if (cell == null || cell.getCellType() == CellType.BLANK || CellText.shown(cell).isEmpty()) {
      if (column.required()) {
        defect(at, "se esperaba %s y la celda está vacía.".formatted(column.expected()));
      }
      return null;
    }
    if (cell.getCellType() != CellType.STRING) {
      defect(
          at,
          "se esperaba %s, escrito como texto, y se encontró %s."
              .formatted(column.expected(), CellText.kind(cell)));
      return null;
    }
    return switch (column.read(CellText.shown(cell))) {
      case Column.Reading.Value(Object value) -> value;
      case Column.Reading.Wrong(String expected) -> {
        defect(
            at,
            "se esperaba %s y se encontró %s."
                .formatted(expected, CellText.quoted(CellText.shown(cell))));
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
              .formatted(header.keyPrefix(), CellText.quoted(key.toString())));
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
    return cell == null ? "" : CellText.shown(cell);
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

  private void defect(String cell, String message) {
    defects.accept(cell, message);
  }
}
