package ar.gov.isj.genos.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows by the values of their equality columns, the first {@link #MOST_COLUMNS} of them. A tree
 * with one level per column, most distinct values first; at each level a fact follows the branch of
 * its value and the branch of blank cells, so what is found does not depend on how many rows there
 * are.
 */
public final class RowIndex {

  private static final Comparator<TableRow> ROW_ORDER = Comparator.comparingInt(TableRow::position);

  /** The compiled rules pass no more than this many values; other columns they compare by row. */
  public static final int MOST_COLUMNS = 9;

  private sealed interface Node {
    record Leaf(List<TableRow> rows) implements Node {}

    record Branch(int argument, Map<Object, Node> byValue, @Nullable Node blank) implements Node {}
  }

  private record Level(int argument, int column) {}

  private final Node root;

  public RowIndex(TableHeader header, List<TableRow> rows) {
    List<Level> levels = new ArrayList<>();
    for (int column = 0; column < header.columns().size(); column++) {
      if (header.columns().get(column).equality() && levels.size() < MOST_COLUMNS) {
        levels.add(new Level(levels.size(), column));
      }
    }
    levels.sort(Comparator.comparingLong((Level level) -> -distinct(rows, level.column())));
    this.root = build(rows, levels);
  }

  /**
   * Rows whose equality cells are blank or equal to the fact's values, in row order.
   *
   * @param values the fact's values in the order of the header's first equality columns
   */
  public List<TableRow> find(Object... values) {
    List<TableRow> found = new ArrayList<>(4);
    collect(root, values, found);
    if (found.size() > 1) {
      found.sort(ROW_ORDER);
    }
    return found;
  }

  private static void collect(Node node, Object[] values, List<TableRow> found) {
    switch (node) {
      case Node.Leaf leaf -> found.addAll(leaf.rows());
      case Node.Branch branch -> {
        Node match = branch.byValue().get(values[branch.argument()]);
        if (match != null) {
          collect(match, values, found);
        }
        if (branch.blank() != null) {
          collect(branch.blank(), values, found);
        }
      }
    }
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
