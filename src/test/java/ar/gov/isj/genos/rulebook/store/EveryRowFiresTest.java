package ar.gov.isj.genos.rulebook.store;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.drools.Findings;
import ar.gov.isj.genos.adjudication.drools.RuleRun;
import ar.gov.isj.genos.rulebook.RowIndex;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableRow;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No shipped row is dead: for each there is a fact that it matches, through the compiled header.
 */
class EveryRowFiresTest {

  private static final Rulebook RULEBOOK = ShippedRulebook.rulebook();

  static Stream<Table> tables() {
    return RULEBOOK.tables().stream();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyRowMatchesItsProbe(Table table) {
    assertThat(table.rows())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(matched(Probes.matching(row))).contains(row));
  }

  @Test
  void aRowThatTheIndexLostIsNoticed() {
    Table table = RULEBOOK.table("frecuencia");
    TableRow lost = table.rows().get(7);
    List<TableRow> others = table.rows().stream().filter(row -> row != lost).toList();

    Object[] probe = Probes.values(table.header(), Probes.matching(lost));

    assertThat(new RowIndex(table.header(), table.rows()).find(probe)).contains(lost);
    assertThat(new RowIndex(table.header(), others).find(probe)).doesNotContain(lost);
  }

  private static List<TableRow> matched(Object fact) {
    try (RuleRun run = new RuleRun(RULEBOOK)) {
      return run.with(List.of(fact)).rows().stream().map(Findings.RowFound::row).toList();
    }
  }
}
