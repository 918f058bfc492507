package ar.gov.isj.genos.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.authorization.Validation;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.support.EveryCentreInReach;
import ar.gov.isj.genos.support.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** On the day on which GENOS is really started. */
@ExtendWith(EveryCentreInReach.class)
@SpringBootTest(properties = {"genos.demo=true", "genos.today=", "genos.data=target/demo-today"})
@ContextConfiguration(initializers = TestDatabase.class)
class DemoReasonsTest extends DemoReasons {

  static List<DemoGuide.Line> since2026() {
    return DemoGuide.since2026();
  }

  @ParameterizedTest
  @MethodSource("since2026")
  void programmesAndYearlyNumbersAreSeen(DemoGuide.Line line) {
    assertThat(clock.today()).isAfterOrEqualTo("2026-01-01");
    Validation validation = desk.validate(line.request(clock.today()), actor());

    assertThat(codes(validation)).isEqualTo(line.codes());
    if (line.codes().isEmpty()) {
      assertThat(((Validation.Decided) validation).decision().issuable()).isTrue();
    }
  }

  static List<DemoGuide.Line> toldSince2026() {
    return DemoGuide.toldSince2026();
  }

  @ParameterizedTest
  @MethodSource("toldSince2026")
  void whatIsOnlyToldIsSeenToo(DemoGuide.Line line) {
    Validation validation = desk.validate(line.request(clock.today()), actor());
    assertThat(codes(validation)).isEmpty();
    assertThat(((Validation.Decided) validation).decision().lines())
        .allSatisfy(one -> assertThat(one.copay()).isEqualTo(Money.ZERO))
        .flatExtracting(LineDecision::reasons)
        .extracting(Reason::code)
        .containsAll(line.codes());
  }
}
