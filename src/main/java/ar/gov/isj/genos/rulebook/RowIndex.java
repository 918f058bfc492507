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
    @SuppressWarnings("ArrayRecordComponent") // never changed, never compared
    record Leaf(List<TableRow> rows, RowCheck[][] checks) implements Node {}

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

  /** Rows all of whose conditions hold, in row order; unmodifiable. */
  public List<TableRow> find(Object... values) {
    return find(root, values);
  }

  private static boolean holds(RowCheck[] checks, Object[] values) {
    for (RowCheck check : checks) {
      if (!check.holds(values)) {
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
    RowCheck[][] checks = leaf.checks();
    for (int i = 0; i < checks.length; i++) {
      if (!holds(checks[i], values)) {
        return restHolding(leaf, i, values);
      }
    }
    return rows;
  }

  /**
   * @param first row that does not hold; those before it do
   */
  private static List<TableRow> restHolding(Node.Leaf leaf, int first, Object[] values) {
    List<TableRow> held = new ArrayList<>(0);
    for (int i = 0; i < first; i++) {
      held.add(leaf.rows().get(i));
    }
    for (int i = first + 1; i < leaf.checks().length; i++) {
      if (holds(leaf.checks()[i], values)) {
        held.add(leaf.rows().get(i));
      }
    }
    return held.isEmpty() ? List.of() : Collections.unmodifiableList(held);
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
      return new Node.Leaf(
          List.copyOf(rows),
          rows.stream().map(row -> checks(row, left)).toArray(RowCheck[][]::new));
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

  private static RowCheck[] checks(TableRow row, List<Condition> conditions) {
    List<RowCheck> checks = new ArrayList<>();
    for (Condition condition : conditions) {
      Object cell = row.value(condition.column());
      if (cell != null) {
        checks.add(RowCheck.of(condition.argument(), condition.operator(), cell));
      }
    }
    return checks.toArray(RowCheck[]::new);
  }

  private static long distinct(List<TableRow> rows, int column) {
    return rows.stream().map(row -> row.value(column)).filter(v -> v != null).distinct().count();
  }
}
