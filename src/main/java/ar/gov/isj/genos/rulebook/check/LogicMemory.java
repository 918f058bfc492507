package ar.gov.isj.genos.rulebook.check;

import ar.gov.isj.genos.rulebook.TableRow;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of each part of a table the last time, by scope. A part whose rows are what they
 * were is not gone through again.
 */
final class LogicMemory {

  private final BiPredicate<TableRow, TableRow> same;
  private final Map<String, Scope> scopes = new HashMap<>();

  /**
   * @param same whether a row is what it was
   */
  LogicMemory(BiPredicate<TableRow, TableRow> same) {
    this.same = same;
  }

  Scope of(String scope) {
    return scopes.computeIfAbsent(scope, any -> new Scope(same));
  }

  /** Of rows that are compared with each other. */
  static final class Scope {

    private record Seen(List<TableRow> rows, LeafReading reading) {}

    private final BiPredicate<TableRow, TableRow> same;
    private List<Leaves.Level> deeper = List.of();
    private Map<Map<String, String>, Seen> parts = new HashMap<>();
    private IdentityHashMap<RowPair, LogicCheck.Told> told = new IdentityHashMap<>();

    Scope(BiPredicate<TableRow, TableRow> same) {
      this.same = same;
    }

    /**
     * What is seen in all parts together; null if so much is seen that not all of it is told, and
     * then where it stops has to be found in one go.
     *
     * @param into an empty reading
     * @param anew for a part
     */
    @Nullable LeafReading read(
        List<Leaves.Part> all, LeafReading into, Supplier<LeafReading> anew) {
      List<Leaves.Level> now = all.isEmpty() ? List.of() : all.getFirst().deeper();
      Map<Map<String, String>, Seen> before = now.equals(deeper) ? parts : Map.of();
      Map<Map<String, String>, Seen> after = new HashMap<>();
      boolean whole = true;
      for (Leaves.Part part : all) {
        Seen seen = before.get(part.values());
        if (seen == null || !unchanged(seen.rows(), part.rows())) {
          LeafReading reading = anew.get();
          part.each(reading::read);
          seen = new Seen(part.rows(), reading);
        }
        after.put(part.values(), seen);
        whole &= !seen.reading().full();
        into.add(seen.reading());
      }
      deeper = now;
      parts = after;
      return whole ? into : null;
    }

    private boolean unchanged(List<TableRow> before, List<TableRow> now) {
      if (before.size() != now.size()) {
        return false;
      }
      for (int i = 0; i < now.size(); i++) {
        if (!same.test(before.get(i), now.get(i))) {
          return false;
        }
      }
      return true;
    }

    /**
     * What is told of each pair, as the last time if that still holds.
     *
     * @param pairs seen now: others are forgotten
     */
    Map<RowPair, LogicCheck.Told> told(List<RowPair> pairs) {
      IdentityHashMap<RowPair, LogicCheck.Told> kept = new IdentityHashMap<>();
      for (RowPair pair : pairs) {
        LogicCheck.Told known = told.get(pair);
        if (known != null) {
          kept.put(pair, known);
        }
      }
      told = kept;
      return told;
    }
  }
}
