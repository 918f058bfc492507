package ar.gov.isj.genos.simulation;

import ar.gov.isj.genos.adjudication.AskedFacts;
import ar.gov.isj.genos.adjudication.AskedFacts.Asked;
import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.RowConditions;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which rows, and which sides of their thresholds, no scenario touches. */
@Component
public class Coverage {

  /**
   * @param untouched keys of rows that no scenario reaches
   * @param thresholds how many ages, counts and dates the rows compare with
   * @param untested thresholds of which a side has no scenario: {@code PER-0007, Edad desde: falta
   *     34}
   */
  public record OfTable(
      String table, int rows, List<String> untouched, int thresholds, List<String> untested) {}

  private final ScenarioRun run;

  Coverage(ScenarioRun run) {
    this.run = run;
  }

  /** By table; a scenario that no case can be touches nothing. */
  public List<OfTable> of(List<Scenario> scenarios, Rulebook rulebook) {
    List<Asked> asked = new ArrayList<>();
    scenarios.forEach(scenario -> asked.addAll(asked(scenario, rulebook)));
    return rulebook.tables().stream().map(table -> of(table, asked)).toList();
  }

  private List<Asked> asked(Scenario scenario, Rulebook rulebook) {
    try {
      return AskedFacts.of(run.factsOf(scenario, rulebook), rulebook);
    } catch (IllegalArgumentException e) {
      return List.of(); // Its own result says what is wrong with it.
    }
  }

  private static OfTable of(Table table, List<Asked> all) {
    List<Asked> asked =
        all.stream().filter(one -> one.kind().equals(table.header().fact())).toList();
    List<String> untouched = new ArrayList<>();
    List<String> untested = new ArrayList<>();
    int thresholds = 0;
    for (TableRow row : table.rows()) {
      if (asked.stream().noneMatch(one -> RowConditions.match(row, one.fields()))) {
        untouched.add(row.key());
      }
      for (int i = 0; i < table.header().columns().size(); i++) {
        Column column = table.header().columns().get(i);
        if (column.role() == Column.Role.CONDITION && !column.equality() && row.value(i) != null) {
          thresholds++;
          missingSide(row, column, asked, untested);
        }
      }
    }
    return new OfTable(table.name(), table.rows().size(), untouched, thresholds, untested);
  }

  private static void missingSide(
      TableRow row, Column column, List<Asked> asked, List<String> untested) {
    Object cell = row.value(column.id());
    if (cell == null) {
      return;
    }
    boolean below = column.operator().equals(">=") || column.operator().equals("<");
    for (Object side : List.of(moved(cell, below ? -1 : 0), moved(cell, below ? 0 : 1))) {
      if (asked.stream().noneMatch(one -> at(row, column, side, one))) {
        untested.add(
            "%s, %s: falta un caso en %s".formatted(row.key(), column.title(), shown(side)));
      }
    }
  }

  /** Whether the case is just there and every other condition holds. */
  private static boolean at(TableRow row, Column column, Object side, Asked one) {
    if (!side.equals(one.fields().get(column.field()))) {
      return false;
    }
    Map<String, Object> fields = new HashMap<>(one.fields());
    List<Column> failing = RowConditions.failing(row, fields, 2);
    return failing.isEmpty() || (failing.size() == 1 && failing.getFirst().equals(column));
  }

  private static Object moved(Object cell, int by) {
    return cell instanceof LocalDate day ? day.plusDays(by) : (Object) ((Integer) cell + by);
  }

  private static String shown(Object side) {
    return side instanceof LocalDate day
        ? "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear())
        : side.toString();
  }
}
