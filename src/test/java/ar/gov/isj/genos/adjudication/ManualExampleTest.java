package ar.gov.isj.genos.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import ar.gov.isj.genos.shared.Money;
import org.junit.jupiter.api.Test;

/** The manual's worked example, to the cent (facts 84 and 101 to 113). */
class ManualExampleTest {

  private final Rulebook rulebook = ShippedRulebook.rulebook();
  private final Adjudicator adjudicator = new Adjudicator();

  @Test
  void goldenATotalsWithTheThreePracticesAuthorized() {
    CaseDecision decision = adjudicator.decide(Case.of("000015").facts(), rulebook);

    assertThat(decision.orderReasons()).isEmpty();
    assertThat(decision.lines())
        .extracting(line -> line.practice().value())
        .containsExactly("000118", "000003", "000015");
    assertThat(decision.lines())
        .allSatisfy(line -> assertThat(line.outcome()).isEqualTo(new Outcome.Authorized()));
    assertThat(decision.total()).isEqualTo(Money.of("247.25"));
    assertThat(decision.copay()).isEqualTo(Money.of("180.00"));
    assertThat(decision.insurerPays()).isEqualTo(Money.of("67.25"));
    assertThat(decision.issuable()).isTrue();
  }

  @Test
  void goldenBHasTheSameTotalsWhen14And16AreNotAuthorized() {
    Case manual = Case.of("000015", "000014", "000016").past("000014", 1, "2019-07-22");
    CaseDecision decision = adjudicator.decide(manual.facts(), rulebook);

    assertLine(decision.lines().get(0), "000118", "180.00", "0.00", "180.00", "180.00");
    assertLine(decision.lines().get(1), "000003", "0.00", "26.90", "26.90", "0.00");
    assertLine(decision.lines().get(2), "000015", "0.00", "40.35", "40.35", "0.00");
    assertLine(decision.lines().get(3), "000014", "0.00", "80.70", "80.70", "0.00");
    assertLine(decision.lines().get(4), "000016", "0.00", "269.00", "269.00", "0.00");
    assertThat(decision.lines())
        .extracting(LineDecision::outcome)
        .containsExactly(
            new Outcome.Authorized(),
            new Outcome.Authorized(),
            new Outcome.Authorized(),
            new Outcome.AuditRequired(),
            new Outcome.AuditRequired());
    assertThat(decision.total()).isEqualTo(Money.of("247.25"));
    assertThat(decision.copay()).isEqualTo(Money.of("180.00"));
    Reason once = decision.lines().get(3).reasons().getFirst();
    assertThat(once.message())
        .isEqualTo(
            "000014 "
                + Case.practice("000014").description()
                + ": se autoriza una sola vez en la vida; la última se autorizó el 22/07/2019. El grupo sanguíneo no cambia.");
    assertThat(once.source())
        .isEqualTo(
            new Source.TableRow(
                "frecuencia", "FRE-0001", "B10:S10", "El grupo sanguíneo no cambia.", 1));
  }

  @Test
  void actsThatAreTypedAreTheSameLinesAsTheAutomaticOnes() {
    CaseDecision typed =
        adjudicator.decide(Case.of("000118", "000003", "000015").facts(), rulebook);
    CaseDecision untyped = adjudicator.decide(Case.of("000015").facts(), rulebook);

    assertThat(typed).isEqualTo(untyped);
  }

  private static void assertLine(
      LineDecision line, String code, String fees, String expenses, String total, String copay) {
    assertThat(line.practice().value()).isEqualTo(code);
    assertThat(line.fees()).isEqualTo(Money.of(fees));
    assertThat(line.expenses()).isEqualTo(Money.of(expenses));
    assertThat(line.total()).isEqualTo(Money.of(total));
    assertThat(line.copay()).isEqualTo(Money.of(copay));
  }
}
