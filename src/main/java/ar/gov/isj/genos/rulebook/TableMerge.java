package ar.gov.isj.genos.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two changes of one table put together, row by row and cell by cell. What only one side changed is
 * taken; what both changed differently is a conflict, which nobody but a person decides.
 *
 * @param merged with {@code theirs} wherever there is a conflict
 * @param conflicts none when nothing was changed twice
 */
public record TableMerge(TableText merged, List<Conflict> conflicts) {

  /**
   * A cell that both sides changed, or a row that one changed and the other removed.
   *
   * @param column empty when it is about the whole row
   * @param base before both; empty when blank or when there was no row
   * @param mine empty when blank
   * @param theirs empty when blank
   * @param mineRow the whole row as this side wants it; null when it removed it
   */
  public record Conflict(
      String table,
      String key,
      String column,
      String base,
      String mine,
      String theirs,
      @Nullable RowText mineRow) {

    /** Names the conflict, to choose. */
    public String id() {
      return key + "/" + column;
    }
  }

  /**
   * @param base what both began with
   * @param mine what is brought
   * @param theirs what is there now
   */
  public static TableMerge of(TableText base, TableText mine, TableText theirs) {
    Map<String, RowText> was = TableDiff.byKey(base);
    Map<String, RowText> brought = TableDiff.byKey(mine);
    Map<String, RowText> there = TableDiff.byKey(theirs);
    List<Conflict> conflicts = new ArrayList<>();
    Map<String, RowText> result = new HashMap<>();
    Set<String> keys = new LinkedHashSet<>(there.keySet());
    keys.addAll(brought.keySet());
    for (String key : keys) {
      RowText row = row(base.table(), was.get(key), brought.get(key), there.get(key), conflicts);
      if (row != null) {
        result.put(key, row);
      }
    }
    List<RowText> rows =
        order(base, mine, theirs).stream().map(result::get).filter(Objects::nonNull).toList();
    return new TableMerge(new TableText(base.table(), rows), conflicts);
  }

  /** The merge with the conflicts named by {@code mine} decided for this side. */
  public TableText choosing(Set<String> mine) {
    Map<String, RowText> rows = new HashMap<>(TableDiff.byKey(merged));
    List<String> order = new ArrayList<>(merged.rows().stream().map(RowText::key).toList());
    for (Conflict conflict : conflicts) {
      if (!mine.contains(conflict.id())) {
        continue;
      }
      RowText row = rows.get(conflict.key());
      if (conflict.column().isEmpty()) {
        if (conflict.mineRow() == null) {
          rows.remove(conflict.key());
        } else if (rows.put(conflict.key(), conflict.mineRow()) == null) {
          order.add(conflict.key());
        }
      } else if (row != null) {
        rows.put(conflict.key(), row.with(conflict.column(), conflict.mine()));
      }
    }
    return new TableText(
        merged.table(), order.stream().map(rows::get).filter(Objects::nonNull).toList());
  }

  private static @Nullable RowText row(
      String table,
      @Nullable RowText base,
      @Nullable RowText mine,
      @Nullable RowText theirs,
      List<Conflict> conflicts) {
    if (Objects.equals(mine, theirs) || Objects.equals(base, mine)) {
      return theirs;
    }
    if (Objects.equals(base, theirs)) {
      return mine;
    }
    if (mine == null || theirs == null) {
      RowText known = mine == null ? theirs : mine;
      conflicts.add(new Conflict(table, Objects.requireNonNull(known).key(), "", "", "", "", mine));
      return theirs;
    }
    RowText merged = theirs;
    Set<String> columns = new LinkedHashSet<>(theirs.cells().keySet());
    columns.addAll(mine.cells().keySet());
    if (base != null) {
      columns.addAll(base.cells().keySet());
    }
    for (String column : columns) {
      String was = base == null ? "" : base.cell(column);
      String brought = mine.cell(column);
      String there = theirs.cell(column);
      if (brought.equals(there) || brought.equals(was)) {
        continue;
      }
      if (there.equals(was)) {
        merged = merged.with(column, brought);
      } else {
        conflicts.add(new Conflict(table, mine.key(), column, was, brought, there, mine));
      }
    }
    return merged;
  }

  /** Mine's order if mine moved rows, else theirs; new rows stay behind their neighbour. */
  private static List<String> order(TableText base, TableText mine, TableText theirs) {
    boolean moved = TableDiff.of(base, mine).stream().anyMatch(RowChange::moved);
    TableText leading = moved ? mine : theirs;
    TableText following = moved ? theirs : mine;
    List<String> order = new ArrayList<>(TableDiff.byKey(leading).keySet());
    Set<String> known = new LinkedHashSet<>(order);
    String previous = "";
    for (RowText row : following.rows()) {
      if (known.add(row.key())) {
        order.add(previous.isEmpty() ? 0 : order.indexOf(previous) + 1, row.key());
      }
      previous = row.key();
    }
    return order;
  }
}
