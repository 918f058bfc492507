package ar.gov.isj.genos.adjudication.drools;

import ar.gov.isj.genos.rulebook.TableRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What rules report to: which rows matched which fact, and what rules state about a fact. */
public final class Findings {

  /** A row of a table matched a fact. */
  public record RowFound(Object fact, TableRow row) {}

  /**
   * A rule states something about a fact.
   *
   * @param data what its message needs, by name
   */
  public record RuleFound(Object fact, String rule, Map<String, String> data) {}

  /**
   * An answer of one row, as Drools gives it when it runs the spreadsheet itself.
   *
   * @param value in canonical text
   */
  public record CellFound(Object fact, String row, String column, String value) {}

  /** What was found about one fact: few rows and fewer rules, looked through one by one. */
  private static final class About {
    /** One list for each table, as the table's rule told it: never empty, in row order. */
    final List<List<TableRow>> tables = new ArrayList<>(4);

    List<RuleFound> rules = List.of();
  }

  private static final About NOTHING = new About();

  /** Facts come back from a run as the very objects that were put in. */
  private final IdentityHashMap<Object, About> byFact = new IdentityHashMap<>();

  /** Whom the last call was about: tables tell, and readers ask, about one fact after another. */
  private @Nullable Object lastFact;

  private About lastAbout = NOTHING;

  private final List<CellFound> cells = new ArrayList<>(0);

  /**
   * Called by the compiled headers, once for each fact and table.
   *
   * @param matched in row order
   */
  public void rows(Object fact, List<TableRow> matched) {
    if (!matched.isEmpty()) {
      about(fact).tables.add(matched);
    }
  }

  /**
   * Called by rules.
   *
   * @param namesAndValues name, value, name, value… for the message
   */
  public void state(String rule, Object fact, String... namesAndValues) {
    Map<String, String> data = Map.of();
    if (namesAndValues.length > 0) {
      data = new LinkedHashMap<>();
      for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
        data.put(namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    About about = about(fact);
    if (about.rules.isEmpty()) {
      about.rules = new ArrayList<>(4);
    }
    about.rules.add(new RuleFound(fact, rule, data));
  }

  private About about(Object fact) {
    About about = known(fact);
    if (about == NOTHING) {
      about = new About();
      byFact.put(fact, about);
      lastAbout = about;
    }
    return about;
  }

  /** {@link #NOTHING} if nothing was found about it. */
  private About known(Object fact) {
    if (lastFact != fact) {
      lastFact = fact;
      lastAbout = byFact.getOrDefault(fact, NOTHING);
    }
    return lastAbout;
  }

  /** Called by a table's actions when stock Drools runs the spreadsheet. */
  public void cell(Object fact, String row, String column, String value) {
    cells.add(new CellFound(fact, row, column, value));
  }

  /** As {@link #cell(Object, String, String, String)}, for whole numbers. */
  public void cell(Object fact, String row, String column, int value) {
    cell(fact, row, column, Integer.toString(value));
  }

  /** Rows of {@code table} that matched {@code fact}, in order of the table; unmodifiable. */
  public List<TableRow> rows(Object fact, String table) {
    About about = known(fact);
    for (int i = 0; i < about.tables.size(); i++) {
      List<TableRow> matched = about.tables.get(i);
      if (matched.get(0).table().equals(table)) {
        return matched;
      }
    }
    return List.of();
  }

  /** What rules state about {@code fact}. */
  public List<RuleFound> rules(Object fact) {
    return Collections.unmodifiableList(known(fact).rules);
  }

  /** Every row that matched any fact, in no order. */
  public List<RowFound> rows() {
    List<RowFound> rows = new ArrayList<>();
    byFact.forEach(
        (fact, about) ->
            about.tables.forEach(
                matched -> matched.forEach(row -> rows.add(new RowFound(fact, row)))));
    return rows;
  }

  /** What rules state about any fact, in no order. */
  public List<RuleFound> rules() {
    List<RuleFound> rules = new ArrayList<>();
    byFact.values().forEach(about -> rules.addAll(about.rules));
    return rules;
  }

  public List<CellFound> cells() {
    return List.copyOf(cells);
  }
}
