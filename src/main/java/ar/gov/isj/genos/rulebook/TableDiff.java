package ar.gov.isj.genos.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What differs between two states of a table, row by row. Keys tell which row is which. */
public final class TableDiff {

  private TableDiff() {}

  /**
   * Changes in order of the rows of {@code after}; those removed come last.
   *
   * @param before keys without repetition
   * @param after likewise
   */
  public static List<RowChange> of(TableText before, TableText after) {
    Map<String, RowText> was = byKey(before);
    Map<String, RowText> is = byKey(after);
    Map<String, Integer> placeBefore = places(before, is);
    Map<String, Integer> placeAfter = places(after, was);
    List<RowChange> changes = new ArrayList<>();
    for (RowText row : is.values()) {
      RowText old = was.get(row.key());
      boolean moved =
          old != null && !Objects.equals(placeBefore.get(row.key()), placeAfter.get(row.key()));
      if (old == null || moved || !old.equals(row)) {
        changes.add(new RowChange(after.table(), row.key(), old, row, moved));
      }
    }
    for (RowText row : was.values()) {
      if (!is.containsKey(row.key())) {
        changes.add(new RowChange(after.table(), row.key(), row, null, false));
      }
    }
    return changes;
  }

  static Map<String, RowText> byKey(TableText table) {
    Map<String, RowText> rows = new LinkedHashMap<>();
    table.rows().forEach(row -> rows.putIfAbsent(row.key(), row));
    return rows;
  }

  /** Order among the rows that the other state has too. */
  private static Map<String, Integer> places(TableText table, Map<String, RowText> other) {
    Map<String, Integer> places = new HashMap<>();
    for (RowText row : table.rows()) {
      if (other.containsKey(row.key())) {
        places.putIfAbsent(row.key(), places.size());
      }
    }
    return places;
  }
}
