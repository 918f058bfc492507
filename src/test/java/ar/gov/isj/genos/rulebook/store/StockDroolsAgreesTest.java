package ar.gov.isj.genos.rulebook.store;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.drools.Findings;
import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.RowIndex;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.rulebook.drools.RuleCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * The shipped files are genuine Drools tables: stock Drools, which turns every row into a rule,
 * finds the same rows with the same answers as the binding does.
 */
class StockDroolsAgreesTest {

  private static final long SEED = 20_200_622L;

  /** {@code ./campaign tables} asks for many more. */
  private static final int CASES_PER_TABLE = Integer.getInteger("genos.campaign.cases", 500);

  private static final Rulebook RULEBOOK = ShippedRulebook.rulebook();

  private static final class Stock {
    static final KieBase BASE = compile();

    private static KieBase compile() {
      Map<String, String> sources = new TreeMap<>();
      for (Table table : RULEBOOK.tables()) {
        String file = "decision-tables/%1$s/%1$s.drl.xlsx".formatted(table.name());
        try (InputStream stream = Files.newInputStream(ShippedRulebook.FOLDER.resolve(file))) {
          sources.put(file, new SpreadsheetCompiler().compile(stream, InputType.XLS));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      List<RulebookDefect> defects = new ArrayList<>();
      KieBase base = RuleCompiler.compile(sources, defects);
      assertThat(defects).isEmpty();
      return base;
    }
  }

  @Test
  void sameRowsAndAnswersOnGeneratedCases() {
    int withRows = 0;
    for (Object fact : cases()) {
      Map<String, Map<String, String>> stock = stock(fact);
      assertThat(ours(fact, session -> {})).describedAs("%s", fact).isEqualTo(stock);
      withRows += stock.isEmpty() ? 0 : 1;
    }
    System.out.printf(
        "%,d casos de %d tablas (semilla %d), %,d con filas, ninguna diferencia%n",
        CASES_PER_TABLE * RULEBOOK.tables().size(), RULEBOOK.tables().size(), SEED, withRows);
    // Agreeing on nothing would prove nothing.
    assertThat(withRows).isGreaterThan(5 * CASES_PER_TABLE);
  }

  @Test
  void anIndexThatLosesTheBranchOfBlankCellsIsCaught() {
    Table table = RULEBOOK.table("cantidad-por-orden");
    List<TableRow> noBlanks =
        table.rows().stream().filter(row -> row.value("codigo_de_practica") != null).toList();
    RowIndex faulty = new RowIndex(table.header(), noBlanks);
    Consumer<KieSession> fault = session -> StockDrools.bind(session, table.header(), faulty);

    assertThat(cases()).anySatisfy(fact -> assertThat(ours(fact, fault)).isNotEqualTo(stock(fact)));
  }

  private static List<Object> cases() {
    Random random = new Random(SEED);
    List<Object> cases = new ArrayList<>();
    for (Table table : RULEBOOK.tables()) {
      for (int i = 0; i < CASES_PER_TABLE; i++) {
        cases.add(Probes.random(table.header(), table.rows(), random));
      }
    }
    return cases;
  }

  private static Map<String, Map<String, String>> stock(Object fact) {
    Findings findings = new Findings();
    KieSession session = Stock.BASE.newKieSession();
    try {
      session.setGlobal("findings", findings);
      session.insert(fact);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    Map<String, Map<String, String>> rows = new TreeMap<>();
    for (Findings.CellFound cell : findings.cells()) {
      rows.computeIfAbsent(cell.row(), any -> new TreeMap<>()).put(cell.column(), cell.value());
    }
    return rows;
  }

  private static Map<String, Map<String, String>> ours(Object fact, Consumer<KieSession> fault) {
    Findings findings = new Findings();
    KieSession session = RULEBOOK.openSession();
    try {
      session.setGlobal("findings", findings);
      fault.accept(session);
      session.insert(fact);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    Map<String, Map<String, String>> rows = new TreeMap<>();
    for (Findings.RowFound found : findings.rows()) {
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
}
