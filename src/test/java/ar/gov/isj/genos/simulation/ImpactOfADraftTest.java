package ar.gov.isj.genos.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.authorization.Fixture;
import ar.gov.isj.genos.authorization.Issue;
import ar.gov.isj.genos.authorization.OrderDesk;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.support.GenosTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a draft would have changed of orders that were issued, in lines, pesos and rows. */
@GenosTest
@Import(Fixture.class)
class ImpactOfADraftTest {

  private static final ImpactRequest TODAY = new ImpactRequest(Fixture.TODAY, Fixture.TODAY);

  @Autowired ImpactEngine engine;
  @Autowired OrderDesk desk;
  @Autowired Fixture fixture;
  @Autowired ActiveRulebook active;

  private Actor actor;

  @BeforeEach
  void twoOrders() {
    actor = fixture.actor();
    issue("000015", "000412");
    issue("000865");
  }

  @Test
  void changedLinesAreCountedWithTheirRowAndTheirPesos() {
    ImpactReport before = run(active.current());
    Rulebook draft = Edits.cell("coseguro", "COS-0006", "porcentaje", "50.00");

    ImpactReport report = run(draft);

    assertThat(before.changedLines()).isZero();
    assertThat(before.orders()).isGreaterThanOrEqualTo(2);
    assertThat(report.changedOrders()).isBetween(2L, report.orders());
    assertThat(report.members()).isPositive();
    assertThat(report.copay()).isGreaterThan(Money.ZERO);
    assertThat(report.fees()).isEqualTo(Money.ZERO);
    assertThat(report.rows())
        .extracting(ImpactReport.Group::name)
        .containsExactly("coseguro COS-0006");
    assertThat(report.changes())
        .extracting(ImpactReport.Group::name)
        .contains("AUTORIZADA → AUTORIZADA");
    assertThat(report.cases())
        .filteredOn(one -> one.practice().startsWith("000412"))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.rows()).containsExactly("coseguro COS-0006"));
  }

  @Test
  void aRowAboutOnePracticeTouchesItsOrdersOnly() {
    Rulebook draft =
        Edits.of(
            active.current().table("requiere-auditoria").header(),
            List.of(
                new RowText(
                    "RTG-9001",
                    Map.of(
                        "codigo_de_practica",
                        "000865",
                        "codigo",
                        "RTG-01",
                        "efecto",
                        "AUDITA",
                        "motivo_auditoria",
                        "prueba"))));
    // Every other row of the table is gone, which authorises what it sent to an auditor.
    ImpactReport report = run(draft);

    assertThat(report.auditsMore()).isPositive();
    assertThat(report.changes())
        .extracting(ImpactReport.Group::name)
        .contains("AUTORIZADA → AUDITORIA");
    assertThat(report.practices())
        .extracting(ImpactReport.Group::name)
        .anyMatch(n -> n.startsWith("000865"));
    assertThat(report.rows())
        .extracting(ImpactReport.Group::name)
        .contains("requiere-auditoria RTG-9001");
    assertThat(report.fees()).isLessThan(Money.ZERO);
  }

  @Test
  void aLineThatTheDraftAddsIsPricedFromTheCatalogue() {
    Rulebook draft = Edits.cell("lineas-automaticas", "AUT-0002", "practica_agregada", "000171");

    ImpactReport report = run(draft);

    assertThat(report.changes())
        .extracting(ImpactReport.Group::name)
        .contains("SIN LÍNEA → AUTORIZADA", "AUTORIZADA → SIN LÍNEA");
    assertThat(report.fees()).isNotEqualTo(Money.ZERO);
  }

  @Test
  void aStoppedRunHasNoResult() {
    ImpactProgress progress = new ImpactProgress();
    progress.stop();

    assertThat(
            engine.run(
                TODAY,
                active.current(),
                Edits.cell("coseguro", "COS-0006", "porcentaje", "50.00"),
                progress))
        .isEmpty();
  }

  private ImpactReport run(Rulebook draft) {
    return engine.run(TODAY, active.current(), draft, new ImpactProgress()).orElseThrow();
  }

  private void issue(String... practices) {
    Issue issue = desk.issue(fixture.request(fixture.member(), practices), actor, Fixture.key());
    assertThat(issue).isInstanceOf(Issue.Issued.class);
  }
}
