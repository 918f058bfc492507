package ar.gov.isj.genos.rulebook.check;

import ar.gov.isj.genos.rulebook.CellType;
import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cases that a table can be asked about: fields compared for equality, each with its column,
 * and ordered fields, each with its least and greatest value.
 */
final class Space {

  /** Days that the columns can hold. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

  private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

  /** A field that rows compare for equality. */
  record Equality(String field, int column, Column header) {}

  /** An ordered field. */
  record Ordered(String field, boolean date, int from, int until) {

    Object value(int point) {
      return date ? LocalDate.ofEpochDay(point) : (Object) point;
    }
  }

  private final TableHeader header;
  private final List<Equality> equalities = new ArrayList<>();
  private final List<Ordered> ordered = new ArrayList<>();

  Space(TableHeader header) {
    this.header = header;
    Map<String, Ordered> byField = new LinkedHashMap<>();
    for (int i = 0; i < header.columns().size(); i++) {
      Column column = header.columns().get(i);
      if (column.equality()) {
        equalities.add(new Equality(column.field(), i, column));
      } else if (column.role() == Column.Role.CONDITION) {
        byField.merge(column.field(), dimension(column), Space::wider);
      }
    }
    ordered.addAll(byField.values());
  }

  List<Equality> equalities() {
    return equalities;
  }

  List<Ordered> ordered() {
    return ordered;
  }

  /** All values of the ordered fields. */
  Box whole() {
    return new Box(
        ordered.stream().mapToInt(Ordered::from).toArray(),
        ordered.stream().mapToInt(Ordered::until).toArray());
  }

  /** The whole, from {@code day} on in every field that is a day. */
  Box since(LocalDate day) {
    Box box = whole();
    for (int d = 0; d < ordered.size(); d++) {
      if (ordered.get(d).date()) {
        box.from()[d] = Math.max(box.from()[d], Math.toIntExact(day.toEpochDay()));
      }
    }
    return box;
  }

  /** What the ordered conditions of a row admit. */
  Box box(TableRow row) {
    Box box = whole();
    for (int i = 0; i < header.columns().size(); i++) {
      Column column = header.columns().get(i);
      Object cell = row.value(i);
      if (cell != null && column.role() == Column.Role.CONDITION && !column.equality()) {
        narrow(box, column.field(), column.operator(), cell);
      }
    }
    return box;
  }

  /**
   * @param operator {@code >=, >, < or <=}
   */
  void narrow(Box box, String field, String operator, Object cell) {
    int d = dimension(field);
    if (d < 0) {
      return;
    }
    int point = point(cell);
    switch (operator) {
      case ">=" -> box.from()[d] = Math.max(box.from()[d], point);
      case ">" -> box.from()[d] = Math.max(box.from()[d], point + 1);
      case "<" -> box.until()[d] = Math.min(box.until()[d], point);
      case "<=" -> box.until()[d] = Math.min(box.until()[d], point + 1);
      default -> throw new IllegalArgumentException("Operador desconocido: " + operator);
    }
  }

  boolean has(String field) {
    return dimension(field) >= 0 || equalities.stream().anyMatch(e -> e.field().equals(field));
  }

  private int dimension(String field) {
    for (int d = 0; d < ordered.size(); d++) {
      if (ordered.get(d).field().equals(field)) {
        return d;
      }
    }
    return -1;
  }

  /** The column that bounds an ordered field from below (or above); null if the table has none. */
  @Nullable Column bound(String field, boolean below) {
    for (Column column : header.columns()) {
      if (column.role() == Column.Role.CONDITION
          && column.field().equals(field)
          && !column.equality()
          && column.operator().startsWith(below ? ">" : "<")) {
        return column;
      }
    }
    return null;
  }

  private static int point(Object cell) {
    return cell instanceof LocalDate date ? Math.toIntExact(date.toEpochDay()) : (Integer) cell;
  }

  private static Ordered dimension(Column column) {
    return column.type() == CellType.DATE
        ? new Ordered(column.field(), true, point(FIRST_DAY), point(LAST_DAY) + 1)
        : new Ordered(column.field(), false, 0, column.max() + 2);
  }

  private static Ordered wider(Ordered one, Ordered other) {
    return new Ordered(one.field(), one.date(), one.from(), Math.max(one.until(), other.until()));
  }
}
