package ar.gov.isj.genos.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.support.EveryCentreInReach;
import ar.gov.isj.genos.support.TestDatabase;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** With GENOS_TODAY=2020-06-22, to the cent. */
@ExtendWith(EveryCentreInReach.class)
@SpringBootTest(
    properties = {"genos.demo=true", "genos.today=2020-06-22", "genos.data=target/demo-load-test"})
@ContextConfiguration(initializers = TestDatabase.class)
class DemoReasonsOnTheManualsDayTest extends DemoReasons {

  @Override
  void assertAmounts(CaseDecision decision) {
    assertThat(decision.total()).isEqualTo(Money.of("247.25"));
    assertThat(decision.copay()).isEqualTo(Money.of("180.00"));
    assertThat(decision.insurerPays()).isEqualTo(Money.of("67.25"));
  }
}
