package ar.gov.isj.genos.adjudication.drools;

import ar.gov.isj.genos.rulebook.TableRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  private final List<RowFound> rows = new ArrayList<>();
  private final List<RuleFound> rules = new ArrayList<>();
  private final List<CellFound> cells = new ArrayList<>();

  /** Called by the compiled header of each table. */
  public void row(Object fact, TableRow row) {
    rows.add(new RowFound(fact, row));
  }

  /**
   * Called by rules.
   *
   * @param namesAndValues name, value, name, value… for the message
   */
  public void state(String rule, Object fact, String... namesAndValues) {
    Map<String, String> data = new LinkedHashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      data.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    rules.add(new RuleFound(fact, rule, data));
  }

  /** Called by a table's actions when stock Drools runs the spreadsheet. */
  public void cell(Object fact, String row, String column, String value) {
    cells.add(new CellFound(fact, row, column, value));
  }

  /** As {@link #cell(Object, String, String, String)}, for whole numbers. */
  public void cell(Object fact, String row, String column, int value) {
    cell(fact, row, column, Integer.toString(value));
  }

  public List<RowFound> rows() {
    return List.copyOf(rows);
  }

  public List<RuleFound> rules() {
    return List.copyOf(rules);
  }

  public List<CellFound> cells() {
    return List.copyOf(cells);
  }
}
