package ar.gov.isj.genos.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import ar.gov.isj.genos.shared.Csv;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of the release have no finding: what analysts see first is their own doing. */
class ShippedTablesAreSoundTest {

  static final List<String> PRACTICES =
      Csv.read("/catalog/nbu.csv").stream().map(row -> row.get("isj_code")).toList();

  static Stream<Table> tables() {
    return ShippedRulebook.rulebook().tables().stream();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void noContradictionNothingHiddenNothingLeftOut(Table table) {
    LogicCheck check =
        new LogicCheck(PRACTICES, ImpossibleCases.ofTheRelease(), LocalDate.of(2027, 3, 15));
    assertThat(check.check(table.header(), table.rows()))
        .extracting(CheckFinding::message)
        .isEmpty();
  }
}
