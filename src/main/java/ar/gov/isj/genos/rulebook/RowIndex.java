package ar.gov.isj.genos.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table by what their conditions ask. Equality columns make a tree with one level per
 * column, most distinct values first; at each level a fact follows the branch of its value and the
 * branch of blank cells, so what is found does not depend on how many rows there are. The other
 * conditions are asked of each row found.
 *
 * <p>Values are always those of the fact's fields, in the order of the header's conditions.
 */
public final class RowIndex {

  private sealed interface Node {
    record Leaf(List<TableRow> rows) implements Node {}

    record Branch(int argument, Map<Object, Node> byValue, @Nullable Node blank) implements Node {}
  }

  private record Level(int argument, int column) {}

  private record Comparison(int argument, int column, String operator) {

    boolean holds(TableRow row, Object[] values) {
      return values[argument] instanceof Integer number
          ? holds(row, number)
          : holds(row, (LocalDate) values[argument]);
    }

    private boolean holds(TableRow row, int fact) {
      return switch (operator) {
        case ">=" -> row.atLeast(column, fact);
        case "<=" -> row.atMost(column, fact);
        case ">" -> row.moreThan(column, fact);
        case "<" -> row.lessThan(column, fact);
        default -> throw new IllegalStateException("Operador desconocido: " + operator);
      };
    }

    private boolean holds(TableRow row, LocalDate fact) {
      return switch (operator) {
        case ">=" -> row.atLeast(column, fact);
        case "<" -> row.lessThan(column, fact);
        default -> throw new IllegalStateException("Operador desconocido: " + operator);
      };
    }
  }

  private final Node root;
  private final Comparison[] comparisons;

  public RowIndex(TableHeader header, List<TableRow> rows) {
    List<Level> levels = new ArrayList<>();
    List<Comparison> others = new ArrayList<>();
    int argument = 0;
    for (int column = 0; column < header.columns().size(); column++) {
      Column condition = header.columns().get(column);
      if (condition.role() != Column.Role.CONDITION) {
        continue;
      }
      if (condition.equality()) {
        levels.add(new Level(argument, column));
      } else if (distinct(rows, column) > 0) {
        others.add(new Comparison(argument, column, condition.operator()));
      }
      argument++;
    }
    levels.sort(Comparator.comparingLong((Level level) -> -distinct(rows, level.column())));
    this.root = build(rows, levels);
    this.comparisons = others.toArray(Comparison[]::new);
  }

  /** Whether all conditions of some row hold. */
  public boolean matches(Object... values) {
    return matches(root, values);
  }

  /** Rows all of whose conditions hold, in row order; unmodifiable. */
  public List<TableRow> find(Object... values) {
    List<TableRow> rows = find(root, values);
    for (int i = 0; i < rows.size(); i++) {
      if (!holds(rows.get(i), values)) {
        return without(rows, i, values);
      }
    }
    return rows;
  }

  private boolean matches(@Nullable Node node, Object[] values) {
    return switch (node) {
      case null -> false;
      case Node.Leaf leaf -> {
        boolean some = false;
        for (int i = 0; i < leaf.rows().size() && !some; i++) {
          some = holds(leaf.rows().get(i), values);
        }
        yield some;
      }
      case Node.Branch branch ->
          matches(branch.byValue().get(values[branch.argument()]), values)
              || matches(branch.blank(), values);
    };
  }

  private boolean holds(TableRow row, Object[] values) {
    for (Comparison comparison : comparisons) {
      if (!comparison.holds(row, values)) {
        return false;
      }
    }
    return true;
  }

  private List<TableRow> without(List<TableRow> rows, int first, Object[] values) {
    List<TableRow> held = new ArrayList<>(rows.subList(0, first));
    for (int i = first + 1; i < rows.size(); i++) {
      if (holds(rows.get(i), values)) {
        held.add(rows.get(i));
      }
    }
    return Collections.unmodifiableList(held);
  }

  private static List<TableRow> find(@Nullable Node node, Object[] values) {
    return switch (node) {
      case null -> List.of();
      case Node.Leaf leaf -> leaf.rows();
      case Node.Branch branch ->
          merged(
              find(branch.byValue().get(values[branch.argument()]), values),
              find(branch.blank(), values));
    };
  }

  /** Both, in row order; most of the time one is empty and the other is what was stored. */
  private static List<TableRow> merged(List<TableRow> some, List<TableRow> others) {
    if (some.isEmpty()) {
      return others;
    }
    if (others.isEmpty()) {
      return some;
    }
    TableRow[] rows = new TableRow[some.size() + others.size()];
    int taken = 0;
    for (int i = 0; i < rows.length; i++) {
      int left = i - taken;
      boolean fromSome =
          left < some.size()
              && (taken == others.size()
                  || some.get(left).position() < others.get(taken).position());
      rows[i] = fromSome ? some.get(left) : others.get(taken++);
    }
    return Collections.unmodifiableList(Arrays.asList(rows));
  }

  private static Node build(List<TableRow> rows, List<Level> levels) {
    if (levels.isEmpty()) {
      return new Node.Leaf(List.copyOf(rows));
    }
    Level level = levels.getFirst();
    List<Level> deeper = levels.subList(1, levels.size());
    Map<Object, List<TableRow>> byValue = new HashMap<>();
    List<TableRow> blank = new ArrayList<>();
    for (TableRow row : rows) {
      Object value = row.value(level.column());
      if (value == null) {
        blank.add(row);
      } else {
        byValue.computeIfAbsent(value, any -> new ArrayList<>()).add(row);
      }
    }
    if (byValue.isEmpty()) {
      return build(blank, deeper);
    }
    Map<Object, Node> branches = new HashMap<>();
    byValue.forEach((value, some) -> branches.put(value, build(some, deeper)));
    return new Node.Branch(
        level.argument(), branches, blank.isEmpty() ? null : build(blank, deeper));
  }

  private static long distinct(List<TableRow> rows, int column) {
    return rows.stream().map(row -> row.value(column)).filter(v -> v != null).distinct().count();
  }
}
