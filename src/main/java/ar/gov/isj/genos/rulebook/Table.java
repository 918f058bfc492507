package ar.gov.isj.genos.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision table: the release's header and the analysts' rows.
 *
 * @param rows in order of the sheet
 */
public record Table(TableHeader header, List<TableRow> rows) {

  public Table {
    rows = List.copyOf(rows);
  }

  public String name() {
    return header.table();
  }

  /**
   * The rows as text, one line each, cells apart by a tab, blank cells empty: what is hashed and
   * kept. Cells hold no control character, so nothing needs escaping.
   */
  public String canonicalText() {
    StringBuilder text = new StringBuilder();
    for (TableRow row : rows) {
      for (int i = 0; i < header.columns().size(); i++) {
        Object value = row.value(i);
        text.append(i == 0 ? "" : "\t").append(value == null ? "" : Column.write(value));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /**
   * The table whose {@link #canonicalText} this is.
   *
   * @throws IllegalArgumentException if a cell does not read as its column asks
   */
  public static Table of(TableHeader header, String canonicalText) {
    List<TableRow> rows = new ArrayList<>();
    for (String line : canonicalText.lines().toList()) {
      String[] cells = line.split("\t", -1);
      if (cells.length != header.columns().size()) {
        throw new IllegalArgumentException(header.table() + ": fila con otro número de celdas");
      }
      List<@Nullable Object> values = new ArrayList<>();
      for (int i = 0; i < cells.length; i++) {
        values.add(cells[i].isEmpty() ? null : value(header.columns().get(i), cells[i]));
      }
      rows.add(new TableRow(header, rows.size(), SheetAddress.row(header, rows.size()), values));
    }
    return new Table(header, rows);
  }

  private static Object value(Column column, String text) {
    return switch (column.read(text)) {
      case Column.Reading.Value(Object value) -> value;
      case Column.Reading.Wrong(String expected) ->
          throw new IllegalArgumentException(
              "%s: se esperaba %s y se encontró «%s»".formatted(column.id(), expected, text));
    };
  }
}
