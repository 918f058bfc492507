package ar.gov.isj.genos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.authorization.AuthorizationNumber;
import ar.gov.isj.genos.authorization.Fixture;
import ar.gov.isj.genos.authorization.IssuedOrder;
import ar.gov.isj.genos.authorization.OrderDesk;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.support.GenosTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The manual's request: six lines, one of four audited ones authorised, to the cent. */
@GenosTest
@Import({Fixture.class, Cases.class})
class ManualsAuditExampleTest {

  @Autowired Cases cases;
  @Autowired Fixture fixture;
  @Autowired OrderDesk orders;

  @Test
  void comesToTheManualsTotals() {
    Actor actor = fixture.actor();
    AuditApplication application =
        new AuditApplication(
            Cases.diagnosed(fixture.request(fixture.member(), "118", "3", "15", "14", "7", "4")),
            Stream.of("000015", "000014", "000007", "000004").map(PracticeCode::new).toList(),
            "",
            false,
            List.of());
    AuditRequest pending = Cases.done(cases.desk.request(application, actor, Fixture.key()));
    assertThat(requested(pending.asked().decision())).isEqualTo(Money.of("462.45"));
    assertThat(words(pending))
        .containsExactly(
            "000118 Habilitada",
            "000003 Habilitada",
            "000015 En auditoría",
            "000014 En auditoría",
            "000007 En auditoría",
            "000004 En auditoría");

    Auditor auditor = Cases.auditor("LUPA SEVERA");
    AuditRequest signed =
        cases.signed(
            pending,
            auditor,
            Cases.authorized("15", 1),
            Cases.rejected("14"),
            Cases.rejected("7"),
            Cases.rejected("4"));

    assertThat(signed.state()).isEqualTo(AuditState.PARTIALLY_AUTHORIZED);
    assertThat(words(signed))
        .containsExactly(
            "000118 Habilitada",
            "000003 Habilitada",
            "000015 Autorizada",
            "000014 Rechazada",
            "000007 Rechazada",
            "000004 Rechazada");
    assertTotals(signed.decision());
    assertThat(totals(signed.decision()))
        .containsExactly("180.00", "26.90", "40.35", "80.70", "53.80", "80.70");
    // As in the manual: authorised by somebody, issued by nobody yet.
    assertThat(signed.resolution()).isNotNull();
    assertThat(signed.emission()).isNull();

    AuditRequest issued = Cases.done(cases.closing.confirm(signed.number(), actor, Cases.UNSEEN));

    assertThat(issued.state()).isEqualTo(AuditState.ISSUED);
    AuthorizationNumber number = java.util.Objects.requireNonNull(issued.emission()).order();
    IssuedOrder order = orders.find(number, actor).orElseThrow();
    assertTotals(order.decision());
    assertThat(order.decision().lines())
        .filteredOn(line -> line.authorized() > 0)
        .extracting(line -> line.practice().value())
        .containsExactly("000118", "000003", "000015");
    assertThat(orders.orderPdf(number, actor)).isPresent();
  }

  private static void assertTotals(CaseDecision decision) {
    assertThat(decision.total()).isEqualTo(Money.of("247.25"));
    assertThat(decision.copay()).isEqualTo(Money.of("180.00"));
    assertThat(decision.insurerPays()).isEqualTo(Money.of("67.25"));
  }

  private static List<String> totals(CaseDecision decision) {
    return decision.lines().stream().map(line -> line.total().toString()).toList();
  }

  private static Money requested(CaseDecision decision) {
    return decision.lines().stream().map(LineDecision::total).reduce(Money.ZERO, Money::plus);
  }

  private static List<String> words(AuditRequest request) {
    return request.lines().stream()
        .map(line -> line.practice() + " " + line.word().word())
        .toList();
  }
}
