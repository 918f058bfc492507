package ar.gov.isj.genos.rulebook;

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
 * branch of blank cells, so what is found does not depend on how many rows there are. Where few
 * rows are left, they are asked one by one.
 *
 * <p>Values are always those of the fact's fields, in the order of the header's conditions.
 */
public final class RowIndex {

  /** So many rows are asked sooner than another level is looked through. */
  private static final int FEW = 6;

  private sealed interface Node {
    /**
     * @param checks by row: what its filled cells ask, but for those of the levels above
     */
    record Leaf(List<TableRow> rows, List<List<RowCheck>> checks) implements Node {}

    record Branch(int argument, Map<Object, Node> byValue, @Nullable Node blank) implements Node {}
  }

  private record Condition(int argument, int column, String operator) {}

  private final Node root;

  public RowIndex(TableHeader header, List<TableRow> rows) {
    List<Condition> levels = new ArrayList<>();
    List<Condition> others = new ArrayList<>();
    int argument = 0;
    for (int i = 0; i < header.columns().size(); i++) {
      Column column = header.columns().get(i);
      if (column.role() == Column.Role.CONDITION) {
        (column.equality() ? levels : others).add(new Condition(argument, i, column.operator()));
        argument++;
      }
    }
    levels.sort(Comparator.comparingLong((Condition level) -> -distinct(rows, level.column())));
    this.root = build(rows, levels, others);
  }

  /** Whether all conditions of some row hold. */
  public boolean matches(Object... values) {
    return matches(root, values);
  }

  /** Rows all of whose conditions hold, in row order; unmodifiable. */
  public List<TableRow> find(Object... values) {
    return find(root, values);
  }

  private static boolean matches(@Nullable Node node, Object[] values) {
    return switch (node) {
      case null -> false;
      case Node.Leaf leaf -> {
        boolean some = false;
        for (int i = 0; i < leaf.checks().size() && !some; i++) {
          some = holds(leaf.checks().get(i), values);
        }
        yield some;
      }
      case Node.Branch branch ->
          matches(branch.byValue().get(values[branch.argument()]), values)
              || matches(branch.blank(), values);
    };
  }

  private static boolean holds(List<RowCheck> checks, Object[] values) {
    for (int i = 0; i < checks.size(); i++) {
      if (!checks.get(i).holds(values)) {
        return false;
      }
    }
    return true;
  }

  private static List<TableRow> find(@Nullable Node node, Object[] values) {
    return switch (node) {
      case null -> List.of();
      case Node.Leaf leaf -> holding(leaf, values);
      case Node.Branch branch ->
          merged(
              find(branch.byValue().get(values[branch.argument()]), values),
              find(branch.blank(), values));
    };
  }

  /** Most of the time all that were stored together hold. */
  private static List<TableRow> holding(Node.Leaf leaf, Object[] values) {
    List<TableRow> rows = leaf.rows();
    for (int i = 0; i < rows.size(); i++) {
      if (!holds(leaf.checks().get(i), values)) {
        List<TableRow> held = new ArrayList<>(rows.subList(0, i));
        for (int j = i + 1; j < rows.size(); j++) {
          if (holds(leaf.checks().get(j), values)) {
            held.add(rows.get(j));
          }
        }
        return Collections.unmodifiableList(held);
      }
    }
    return rows;
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

  private static Node build(List<TableRow> rows, List<Condition> levels, List<Condition> others) {
    if (levels.isEmpty() || rows.size() <= FEW) {
      List<Condition> left = new ArrayList<>(levels);
      left.addAll(others);
      return new Node.Leaf(List.copyOf(rows), rows.stream().map(row -> checks(row, left)).toList());
    }
    Condition level = levels.getFirst();
    List<Condition> deeper = levels.subList(1, levels.size());
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
      return build(blank, deeper, others);
    }
    Map<Object, Node> branches = new HashMap<>();
    byValue.forEach(
        (value, some) -> branches.put(RowCheck.literal(value), build(some, deeper, others)));
    return new Node.Branch(
        level.argument(), branches, blank.isEmpty() ? null : build(blank, deeper, others));
  }

  private static List<RowCheck> checks(TableRow row, List<Condition> conditions) {
    List<RowCheck> checks = new ArrayList<>();
    for (Condition condition : conditions) {
      Object cell = row.value(condition.column());
      if (cell != null) {
        checks.add(RowCheck.of(condition.argument(), condition.operator(), cell));
      }
    }
    return List.copyOf(checks);
  }

  private static long distinct(List<TableRow> rows, int column) {
    return rows.stream().map(row -> row.value(column)).filter(v -> v != null).distinct().count();
  }
}
