package ar.gov.isj.genos.rulebook.store;

import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableRow;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Facts made from what a table's columns ask: for one row exactly, or at random around its cells.
 */
public final class Probes {

  private static final LocalDate DAY = LocalDate.of(2020, 6, 22);

  private Probes() {}

  /** A fact that satisfies every condition of {@code row}. */
  public static Object matching(TableRow row) {
    Map<String, Object> fields = new HashMap<>();
    List<Column> columns = row.header().columns();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Object cell = row.value(i);
      if (cell == null || column.role() != Column.Role.CONDITION) {
        continue;
      }
      switch (column.operator()) {
        case "==", ">=", "<=" -> fields.put(column.field(), cell);
        case ">" -> fields.put(column.field(), moved(cell, 1));
        // A lower bound of the same field came first and is kept.
        default -> fields.putIfAbsent(column.field(), moved(cell, -1));
      }
    }
    return fact(row.header(), fields);
  }

  /**
   * A fact whose fields hold values of random rows, or values just beside them, or none of them.
   */
  static Object random(TableHeader header, List<TableRow> rows, Random random) {
    Map<String, Object> fields = new HashMap<>();
    List<Column> columns = header.columns();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (column.role() != Column.Role.CONDITION) {
        continue;
      }
      List<Object> cells = new ArrayList<>();
      for (TableRow row : rows) {
        Object cell = row.value(i);
        if (cell != null) {
          cells.add(cell);
        }
      }
      if (!cells.isEmpty() && random.nextInt(10) < 8) {
        Object cell = cells.get(random.nextInt(cells.size()));
        fields.put(
            column.field(), cell instanceof String ? cell : moved(cell, random.nextInt(3) - 1));
      } else if (!column.values().isEmpty()) {
        fields.put(column.field(), column.values().get(random.nextInt(column.values().size())));
      }
    }
    return fact(header, fields);
  }

  /** What the compiled header passes to the table's index for {@code fact}. */
  static Object[] values(TableHeader header, Object fact) {
    return header.columns().stream()
        .filter(column -> column.role() == Column.Role.CONDITION)
        .map(column -> field(fact, column.field()))
        .toArray();
  }

  private static Object field(Object fact, String name) {
    try {
      return fact.getClass().getMethod(name).invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object moved(Object cell, int by) {
    return cell instanceof LocalDate date ? date.plusDays(by) : (Integer) cell + by;
  }

  private static Object fact(TableHeader header, Map<String, Object> fields) {
    try {
      Class<?> type = Class.forName(TableHeader.FACTS_PACKAGE + "." + header.fact());
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        Object given = fields.get(components[i].getName());
        values[i] = given == null ? otherwise(types[i]) : given;
      }
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object otherwise(Class<?> type) {
    if (type == int.class) {
      return 10_000;
    }
    if (type == boolean.class) {
      return true;
    }
    if (type == LocalDate.class) {
      return DAY;
    }
    return type == Set.class ? Set.of() : "OTRO";
  }
}
