package ar.gov.isj.genos.rulebook.store;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.drools.Findings;
import ar.gov.isj.genos.rulebook.CellType;
import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.FactTables;
import ar.gov.isj.genos.rulebook.RowIndex;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.rulebook.drools.RuleCompiler;
import ar.gov.isj.genos.rulebook.drools.TableRules;
import ar.gov.isj.genos.rulebook.xlsx.SideSheet;
import ar.gov.isj.genos.rulebook.xlsx.TableWriter;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Tables as Drools itself runs them: every row of the exported file is a rule. */
final class StockDrools {

  /** The sheet of scenarios is in every exported file; whatever it says is nothing to Drools. */
  private static final SideSheet SIDE =
      new SideSheet(
          new SideSheet.Form(
              new TableHeader(
                  "Pruebas",
                  "",
                  "",
                  TableHeader.Policy.ALL,
                  List.of(
                      new Column(
                          RowText.KEY,
                          "Caso",
                          Column.Role.KEY,
                          CellType.TEXT,
                          "",
                          "",
                          true,
                          List.of(),
                          0,
                          0,
                          "",
                          "")),
                  List.of(),
                  List.of(),
                  null),
              List.of("Una oración")),
          new TableText(
              "Pruebas",
              List.of(
                  new RowText("RuleSet intruso", Map.of()),
                  new RowText("RuleTable intrusa", Map.of()),
                  new RowText("); System.exit(1); //", Map.of()))));

  private final KieBase base;

  /** Gives a session of ours other rows of one table. */
  static void bind(KieSession session, TableHeader header, RowIndex rows) {
    String global = TableRules.global(header.fact());
    FactTables tables = (FactTables) session.getGlobals().get(global);
    session.setGlobal(global, tables.with(header.table(), rows));
  }

  StockDrools(Collection<Table> tables) {
    Map<String, String> sources = new TreeMap<>();
    for (Table table : tables) {
      byte[] file = TableWriter.write(table.header(), TableText.of(table), "marca", SIDE);
      sources.put(
          table.name(),
          new SpreadsheetCompiler().compile(new ByteArrayInputStream(file), InputType.XLS));
    }
    List<RulebookDefect> defects = new ArrayList<>();
    base = RuleCompiler.compile(sources, defects);
    assertThat(defects).isEmpty();
  }

  /** Answers by row and column. */
  Map<String, Map<String, String>> answers(Object fact) {
    Findings findings = run(base.newKieSession(), fact);
    Map<String, Map<String, String>> rows = new TreeMap<>();
    for (Findings.CellFound cell : findings.cells()) {
      rows.computeIfAbsent(cell.row(), any -> new TreeMap<>()).put(cell.column(), cell.value());
    }
    return rows;
  }

  /** The same of a session of ours. */
  static Map<String, Map<String, String>> ours(KieSession session, Object fact) {
    Map<String, Map<String, String>> rows = new TreeMap<>();
    for (Findings.RowFound found : run(session, fact).rows()) {
      Map<String, String> answers = new TreeMap<>();
      for (Column column : found.row().header().columns()) {
        String text = found.row().text(column.id());
        if (column.role() == Column.Role.ACTION && !text.isEmpty()) {
          answers.put(column.id(), text);
        }
      }
      rows.put(found.row().key(), answers);
    }
    return rows;
  }

  private static Findings run(KieSession session, Object fact) {
    Findings findings = new Findings();
    try {
      session.setGlobal("findings", findings);
      session.insert(fact);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return findings;
  }
}
