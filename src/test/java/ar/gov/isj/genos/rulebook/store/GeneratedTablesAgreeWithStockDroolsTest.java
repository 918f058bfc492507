package ar.gov.isj.genos.rulebook.store;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.RowIndex;
import ar.gov.isj.genos.rulebook.Table;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;

/**
 * Whatever rows a table has, it answers as stock Drools does that compiles the exported file. As
 * many rounds as {@code genos.campaign.rounds} says, each with a table for every header; one here,
 * more with {@code ./campaign tables}.
 */
class GeneratedTablesAgreeWithStockDroolsTest {

  private static final int ROUNDS = Integer.getInteger("genos.campaign.rounds", 1);
  private static final int CASES = Integer.getInteger("genos.campaign.generated-cases", 60);
  private static final int ROWS = 4;

  @Test
  void sameRowsAndAnswers() {
    long cases = 0;
    long answered = 0;
    long tables = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(round);
      List<Table> generated = GeneratedTables.of(random, ROWS);
      StockDrools stock = new StockDrools(generated);
      for (Table table : generated) {
        tables++;
        for (int i = 0; i < CASES; i++) {
          Object fact = Probes.random(table.header(), table.rows(), random);
          var expected = stock.answers(fact);
          assertThat(StockDrools.ours(bound(generated), fact))
              .describedAs("vuelta %d: %s", round, fact)
              .isEqualTo(expected);
          cases++;
          answered += expected.isEmpty() ? 0 : 1;
        }
      }
    }
    System.out.printf(
        "tablas generadas: %d, casos: %d, con respuesta: %d, diferencias: 0%n",
        tables, cases, answered);
    // Agreeing on nothing would prove nothing.
    assertThat(answered).isGreaterThan(cases / 4);
  }

  @Test
  void aBinderThatLosesARowIsCaught() {
    Random random = new Random(0);
    List<Table> generated = GeneratedTables.of(random, ROWS);
    StockDrools stock = new StockDrools(generated);
    Table table = generated.getFirst();
    RowIndex faulty = new RowIndex(table.header(), table.rows().subList(1, table.rows().size()));
    Object fact = Probes.matching(table.rows().getFirst());
    KieSession session = bound(generated);
    StockDrools.bind(session, table.header(), faulty);

    assertThat(StockDrools.ours(bound(generated), fact)).isEqualTo(stock.answers(fact));
    assertThat(StockDrools.ours(session, fact)).isNotEqualTo(stock.answers(fact));
  }

  /** The release's rules over these rows. */
  private static KieSession bound(List<Table> tables) {
    KieSession session = ShippedRulebook.rulebook().openSession();
    for (Table table : tables) {
      StockDrools.bind(session, table.header(), new RowIndex(table.header(), table.rows()));
    }
    return session;
  }
}
