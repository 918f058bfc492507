package ar.gov.isj.genos.rulebook.check;

import ar.gov.isj.genos.rulebook.CellType;
import ar.gov.isj.genos.rulebook.TableRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the combinations of values of all equality columns, each with the rows that it can
 * match. Values that no row names behave alike, so one of them stands for all.
 */
final class Leaves {

  private final Space space;
  private final List<ImpossibleCases.Combination> impossible;
  private final Collection<String> practices;

  /**
   * @param practices codes that a practice may have
   */
  Leaves(Space space, List<ImpossibleCases.Combination> impossible, Collection<String> practices) {
    this.space = space;
    this.impossible = impossible;
    this.practices = practices;
  }

  /**
   * Combinations that have one value in the column with the most values.
   *
   * @param values that value; empty if no column is compared for equality
   * @param rows that it can match, in table order
   * @param everywhere how many rows are in every part
   */
  record Part(Map<String, String> values, List<TableRow> rows, List<Level> deeper, int everywhere) {

    /**
     * @param visit takes the value of each equality field and the rows that match them, in table
     *     order
     */
    void each(BiConsumer<Map<String, String>, List<TableRow>> visit) {
      go(rows, deeper, values, visit);
    }
  }

  List<Part> parts(List<TableRow> rows) {
    List<Level> levels = new ArrayList<>();
    for (Space.Equality equality : space.equalities()) {
      levels.add(level(equality, rows));
    }
    levels.sort(Comparator.comparingInt((Level level) -> -level.named().size()));
    if (levels.isEmpty()) {
      return List.of(new Part(Map.of(), rows, levels, rows.size()));
    }
    Level top = levels.getFirst();
    List<Level> deeper = levels.subList(1, levels.size());
    int everywhere =
        (int) rows.stream().filter(row -> row.value(top.equality().column()) == null).count();
    List<Part> parts = new ArrayList<>();
    split(
        rows,
        top,
        (value, some) -> parts.add(new Part(with(Map.of(), top, value), some, deeper, everywhere)));
    return parts;
  }

  /**
   * @param named values that some row or impossible combination names
   * @param other one that none names; null when all values are named
   */
  record Level(Space.Equality equality, Set<String> named, @Nullable String other) {}

  private Level level(Space.Equality equality, List<TableRow> rows) {
    Set<String> named = new TreeSet<>();
    for (TableRow row : rows) {
      Object value = row.value(equality.column());
      if (value != null) {
        named.add(value.toString());
      }
    }
    for (ImpossibleCases.Combination combination : impossible) {
      for (ImpossibleCases.Condition condition : combination.conditions()) {
        if (condition instanceof ImpossibleCases.Condition.In(String field, Set<String> values)
            && field.equals(equality.field())) {
          named.addAll(values);
        }
      }
    }
    Collection<String> all =
        equality.header().type() == CellType.CODE ? practices : equality.header().values();
    return new Level(
        equality,
        named,
        all.stream().filter(value -> !named.contains(value)).findFirst().orElse(null));
  }

  private static void go(
      List<TableRow> rows,
      List<Level> levels,
      Map<String, String> values,
      BiConsumer<Map<String, String>, List<TableRow>> visit) {
    if (levels.isEmpty()) {
      visit.accept(new LinkedHashMap<>(values), rows);
      return;
    }
    Level level = levels.getFirst();
    List<Level> deeper = levels.subList(1, levels.size());
    split(rows, level, (value, some) -> go(some, deeper, with(values, level, value), visit));
  }

  /** Rows by the value that they can match, first those that match a value that none names. */
  private static void split(
      List<TableRow> rows, Level level, BiConsumer<String, List<TableRow>> visit) {
    Map<Object, List<TableRow>> byValue = new LinkedHashMap<>();
    List<TableRow> blank = new ArrayList<>();
    for (TableRow row : rows) {
      Object value = row.value(level.equality().column());
      if (value == null) {
        blank.add(row);
      } else {
        byValue.computeIfAbsent(value, any -> new ArrayList<>()).add(row);
      }
    }
    if (level.other() != null) {
      visit.accept(level.other(), blank);
    }
    for (String value : level.named()) {
      List<TableRow> named = byValue.getOrDefault(value, List.of());
      visit.accept(value, inOrder(named, blank));
    }
  }

  private static Map<String, String> with(Map<String, String> values, Level level, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(level.equality().field(), value);
    return more;
  }

  private static List<TableRow> inOrder(List<TableRow> named, List<TableRow> blank) {
    if (named.isEmpty() || blank.isEmpty()) {
      return named.isEmpty() ? blank : named;
    }
    List<TableRow> both = new ArrayList<>(named);
    both.addAll(blank);
    both.sort(Comparator.comparingInt(TableRow::position));
    return both;
  }
}
