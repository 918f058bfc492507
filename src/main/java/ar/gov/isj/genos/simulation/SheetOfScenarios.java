package ar.gov.isj.genos.simulation;

import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.CellDefect;
import ar.gov.isj.genos.rulebook.RowChange;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.TableDiff;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.rulebook.draft.Editor;
import ar.gov.isj.genos.rulebook.draft.ScenarioSheet;
import ar.gov.isj.genos.rulebook.xlsx.SideSheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The scenarios beside a table, as the second sheet of its workbook. */
@Component
final class SheetOfScenarios implements ScenarioSheet {

  private final DraftScenarios scenarios;
  private final ScenarioRun run;
  private final ActiveRulebook active;

  SheetOfScenarios(DraftScenarios scenarios, ScenarioRun run, ActiveRulebook active) {
    this.scenarios = scenarios;
    this.run = run;
    this.active = active;
  }

  @Override
  public SideSheet.Form form() {
    return ScenarioCells.form();
  }

  @Override
  public TableText of(String table, int version) {
    return ScenarioCells.rows(of(table, scenarios.ofVersion(version)));
  }

  @Override
  public TableText of(String table, Draft draft) {
    return ScenarioCells.rows(of(table, scenarios.of(draft.id())));
  }

  private static List<Scenario> of(String table, List<Scenario> all) {
    return all.stream().filter(scenario -> scenario.topic().equals(table)).toList();
  }

  @Override
  public Reading read(String table, Draft draft, TableText written) {
    List<RowText> rows = new ArrayList<>();
    List<CellDefect> defects = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Rulebook rulebook = active.current();
    for (int i = 0; i < written.rows().size(); i++) {
      int before = defects.size();
      RowText row = ScenarioCells.read(i, written.rows().get(i), names, defects);
      if (defects.size() == before) {
        undecidable(i, table, row, rulebook, defects);
      }
      rows.add(row);
    }
    return new Reading(new TableText(ScenarioCells.SHEET, rows), defects);
  }

  /** What only whoever makes a case of it can tell: that a practice does not exist. */
  private void undecidable(
      int position, String table, RowText row, Rulebook rulebook, List<CellDefect> defects) {
    if (!row.cell("horas").isEmpty()) {
      return; // Says how long an order may be annulled: it is about no order.
    }
    try {
      run.factsOf(ScenarioCells.scenario(table, row), rulebook);
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      String column =
          row.cells().entrySet().stream()
              .filter(cell -> names(message, cell.getValue()))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(RowText.KEY);
      defects.add(
          new CellDefect(
              position, row.key(), column, "no se puede hacer un caso con esto: " + message + "."));
    }
  }

  /** Whether the message quotes something that stands in the cell. */
  private static boolean names(String message, String cell) {
    int from = message.indexOf('«');
    int until = message.indexOf('»');
    return from >= 0 && until > from && cell.contains(message.substring(from + 1, until));
  }

  @Override
  public boolean become(String table, Draft draft, TableText wanted, Editor editor) {
    boolean done = true;
    for (RowChange change : TableDiff.of(of(table, draft), wanted)) {
      RowText after = change.after();
      if (after == null) {
        done &= scenarios.remove(draft.id(), table, change.key(), editor);
      } else if (!after.equals(change.before())) {
        done &= scenarios.save(draft.id(), ScenarioCells.scenario(table, after), editor);
      }
    }
    return done;
  }
}
