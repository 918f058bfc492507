package ar.gov.isj.genos.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one table, from wherever their text comes: each cell as its column asks, then
 * what cells owe each other. To be used once, rows in order.
 */
public final class RowTyping {

  /** What a cell holds. */
  public sealed interface Cell {
    /** Empty when blank. */
    record Text(String text) implements Cell {}

    /**
     * Something that is no text.
     *
     * @param found what it is, in Spanish: {@code un número de Excel (3.0)}
     */
    record Other(String found) implements Cell {}
  }

  private final TableHeader header;
  private final Consumer<CellDefect> defects;
  private final Map<String, Integer> rowByKey = new HashMap<>();

  /**
   * @param defects takes what is wrong
   */
  public RowTyping(TableHeader header, Consumer<CellDefect> defects) {
    this.header = header;
    this.defects = defects;
  }

  /**
   * @param position 0 for the first row
   * @param cells by column of the header
   * @return the row, blank where a cell has a defect
   */
  public TableRow read(int position, List<Cell> cells) {
    Row row = new Row(position, keyOf(cells), cells, new ArrayList<>());
    for (int i = 0; i < header.columns().size(); i++) {
      row.values().add(value(row, i));
    }
    checkKey(row);
    checkConditions(row);
    checkBounds(row);
    checkNeeded(row);
    return new TableRow(header, position, SheetAddress.row(header, position), row.values());
  }

  private record Row(int position, String key, List<Cell> cells, List<@Nullable Object> values) {

    boolean blank(int column) {
      return cells.get(column) instanceof Cell.Text(String text) && text.isEmpty();
    }
  }

  private static String keyOf(List<Cell> cells) {
    return cells.getFirst() instanceof Cell.Text(String text) ? text : "";
  }

  private @Nullable Object value(Row row, int index) {
    Column column = header.columns().get(index);
    return switch (row.cells().get(index)) {
      case Cell.Other(String found) -> {
        defect(
            row,
            index,
            "se esperaba %s, escrito como texto, y se encontró %s."
                .formatted(column.expected(), found));
        yield null;
      }
      case Cell.Text(String text) -> text(row, index, text);
    };
  }

  private @Nullable Object text(Row row, int index, String text) {
    Column column = header.columns().get(index);
    if (text.isEmpty()) {
      if (column.required()) {
        defect(row, index, "se esperaba %s y la celda está vacía.".formatted(column.expected()));
      }
      return null;
    }
    return switch (column.read(text)) {
      case Column.Reading.Value(Object value) -> value;
      case Column.Reading.Wrong(String expected) -> {
        defect(row, index, "se esperaba %s y se encontró %s.".formatted(expected, quoted(text)));
        yield null;
      }
    };
  }

  private void checkKey(Row row) {
    Object key = row.values().getFirst();
    if (key == null) {
      return;
    }
    if (!key.toString().matches(header.keyPrefix() + "-[0-9]{4,6}")) {
      defect(
          row,
          0,
          "se esperaba una clave con la forma %s-0001 y se encontró %s."
              .formatted(header.keyPrefix(), quoted(key.toString())));
    }
    Integer before = rowByKey.putIfAbsent(key.toString(), row.position());
    if (before != null) {
      defect(
          row,
          0,
          "la clave %s está repetida: ya la tiene %s."
              .formatted(
                  key,
                  SheetAddress.cell(SheetAddress.FIRST_COLUMN, SheetAddress.FIRST_ROW + before)));
    }
  }

  /** Drools would read a row without conditions as a rule about nothing. */
  private void checkConditions(Row row) {
    int last = 0;
    for (int i = 0; i < header.columns().size(); i++) {
      if (header.columns().get(i).role() == Column.Role.CONDITION) {
        if (!row.blank(i)) {
          return;
        }
        last = i;
      }
    }
    int from = header.has("desde") ? header.indexOf("desde") : last;
    defect(
        row,
        from,
        "se esperaba al menos una condición en la fila y no tiene ninguna; si vale para todos,"
            + " complete %s.".formatted(header.columns().get(from).title()));
  }

  private void checkBounds(Row row) {
    for (int i = 0; i < header.columns().size(); i++) {
      String lowerBound = header.columns().get(i).lowerBound();
      if (lowerBound.isEmpty()) {
        continue;
      }
      Object lower = row.values().get(header.indexOf(lowerBound));
      Object upper = row.values().get(i);
      if (lower != null && upper != null && !less(lower, upper)) {
        defect(
            row,
            i,
            "se esperaba un valor mayor que %s (%s) y se encontró %s: el rango está invertido."
                .formatted(
                    header.columns().get(header.indexOf(lowerBound)).title(),
                    Column.write(lower),
                    Column.write(upper)));
      }
    }
  }

  private void checkNeeded(Row row) {
    for (int i = 0; i < header.columns().size(); i++) {
      Column column = header.columns().get(i);
      if (column.requiredWhen().isEmpty() || !row.blank(i)) {
        continue;
      }
      String[] parts = column.requiredWhen().split("!?=", 2);
      Object other = row.values().get(header.indexOf(parts[0]));
      boolean equal = other != null && other.equals(parts[1]);
      if (other != null && equal != column.requiredWhen().contains("!=")) {
        defect(
            row,
            i,
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

  /** Short enough for a message, and without control characters. */
  private static String quoted(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "·");
    return "«" + (plain.length() > 80 ? plain.substring(0, 80) + "…" : plain) + "»";
  }

  private void defect(Row row, int column, String message) {
    defects.accept(
        new CellDefect(row.position(), row.key(), header.columns().get(column).id(), message));
  }
}
