package ar.gov.isj.genos.simulation;

import ar.gov.isj.genos.adjudication.AskedFacts.Asked;
import ar.gov.isj.genos.rulebook.CellType;
import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.RowConditions;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.shared.PracticeCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Rows that two rulebooks have otherwise. A case that matches none of them, neither as they were
 * nor as they would be, is decided alike by both: what a table answers depends on the rows that
 * match, and they are the same.
 */
final class TableChanges {

  private final boolean everything;
  private final List<TableRow> rows = new ArrayList<>();

  /** By kind of fact, then by practice; those that name none are under the empty code. */
  private final Map<String, Map<String, List<TableRow>>> index = new HashMap<>();

  TableChanges(Rulebook before, Rulebook after) {
    this.everything = !before.sameProgram(after);
    for (Table table : after.tables()) {
      rows.addAll(changed(before.table(table.name()), table));
    }
    for (TableRow row : rows) {
      index
          .computeIfAbsent(row.header().fact(), any -> new HashMap<>())
          .computeIfAbsent(practice(row), any -> new ArrayList<>())
          .add(row);
    }
  }

  /** Whether nothing differs. */
  boolean none() {
    return !everything && rows.isEmpty();
  }

  List<TableRow> rows() {
    return rows;
  }

  /** Practices that a case must name to be touched; empty when it may be touched without. */
  Set<PracticeCode> practices() {
    Set<PracticeCode> practices = new TreeSet<>();
    for (TableRow row : rows) {
      String practice = practice(row);
      if (everything || practice.isEmpty()) {
        return Set.of();
      }
      practices.add(new PracticeCode(practice));
    }
    return practices;
  }

  /** Plans that a case must have to be touched; empty when it may be touched with any. */
  Set<String> plans() {
    Set<String> plans = new TreeSet<>();
    for (TableRow row : rows) {
      String plan = plan(row);
      if (everything || plan.isEmpty()) {
        return Set.of();
      }
      plans.add(plan);
    }
    return plans;
  }

  private static String plan(TableRow row) {
    List<Column> columns = row.header().columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).field().equals("plan") && columns.get(i).equality()) {
        return row.value(i) instanceof String plan ? plan : "";
      }
    }
    return "";
  }

  /** Kinds of facts that changed rows are about. */
  Set<String> kinds() {
    return index.keySet();
  }

  /** Changed rows, old or new, that the fact matches; a row and its new form count once. */
  Set<RowName> touched(Asked asked) {
    Map<String, List<TableRow>> byPractice = index.get(asked.kind());
    if (byPractice == null) {
      return Set.of();
    }
    Set<RowName> touched = new LinkedHashSet<>();
    collect(byPractice.get(""), asked, touched);
    if (!asked.practice().isEmpty()) {
      collect(byPractice.get(asked.practice()), asked, touched);
    }
    return touched;
  }

  boolean touches(List<Asked> facts) {
    if (everything) {
      return true;
    }
    // A table about something that no case says is asked of every case.
    Set<String> kinds = new TreeSet<>();
    facts.forEach(fact -> kinds.add(fact.kind()));
    return !kinds.containsAll(index.keySet())
        || facts.stream().anyMatch(fact -> !touched(fact).isEmpty());
  }

  /** A row by its permanent name. */
  record RowName(String table, String key) {}

  private static void collect(@Nullable List<TableRow> rows, Asked asked, Set<RowName> touched) {
    if (rows != null) {
      for (TableRow row : rows) {
        if (RowConditions.match(row, asked.fields())) {
          touched.add(new RowName(row.table(), row.key()));
        }
      }
    }
  }

  private static String practice(TableRow row) {
    List<Column> columns = row.header().columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).type() == CellType.CODE && columns.get(i).equality()) {
        return row.value(i) instanceof String code ? code : "";
      }
    }
    return "";
  }

  private static List<TableRow> changed(Table before, Table after) {
    if (before.canonicalText().equals(after.canonicalText())) {
      return List.of();
    }
    Map<String, TableRow> old = new HashMap<>();
    before.rows().forEach(row -> old.put(row.key(), row));
    List<TableRow> changed = new ArrayList<>();
    List<TableRow> kept = new ArrayList<>();
    for (TableRow row : after.rows()) {
      TableRow was = old.remove(row.key());
      if (was == null) {
        changed.add(row);
      } else if (same(was, row)) {
        kept.add(was);
      } else {
        changed.add(was);
        changed.add(row);
      }
    }
    changed.addAll(old.values());
    for (int i = 1; i < kept.size(); i++) {
      if (kept.get(i).position() < kept.get(i - 1).position()) {
        // The order may decide between two rows: then any of them may answer otherwise.
        List<TableRow> all = new ArrayList<>(before.rows());
        all.addAll(after.rows());
        return all;
      }
    }
    return changed;
  }

  private static boolean same(TableRow one, TableRow other) {
    for (int i = 0; i < one.header().columns().size(); i++) {
      Object value = one.value(i);
      Object now = other.value(i);
      if (value == null ? now != null : !value.equals(now)) {
        return false;
      }
    }
    return true;
  }
}
