package ar.gov.isj.genos.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.CaseFacts.VerdictFacts;
import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An auditor's word stands above the rules of the line, not above those of the order. */
class VerdictTest {

  private final Adjudicator adjudicator = new Adjudicator();

  @Test
  void whatTheAuditorAuthorizesIsAuthorizedAndTheRulesReasonStaysToBeRead() {
    LineDecision line = decide(verdict(Case.of("000016"), "000016", 1, null));

    assertThat(line.outcome()).isEqualTo(new Outcome.Authorized());
    assertThat(line.total()).isEqualTo(Money.of("269.00"));
    assertThat(line.reasons())
        .extracting(Reason::code, Reason::severity)
        .containsExactly(tuple("AUD-01", Severity.INFO), tuple("RTG-01", Severity.INFO));
    assertThat(line.reasons().getFirst().message())
        .endsWith("el dictamen de la auditoría N.º 596015 autoriza 1 unidad.");
  }

  @Test
  void anAuditorMayAuthorizePartOrNothing() {
    Case part = verdict(new Case().line("000412", 6), "000412", 5, null);
    assertThat(decide(part).outcome()).isEqualTo(new Outcome.PartiallyAuthorized(5, 6));
    assertThat(Scenario.describe(decide(part))).isEqualTo("000412 PARCIAL 5: AUD-02 QTY-02");

    Case nothing = verdict(Case.of("000016"), "000016", 0, null);
    assertThat(Scenario.describe(decide(nothing))).isEqualTo("000016 RECHAZADA: AUD-03 RTG-01");
  }

  @Test
  void aPracticeByQuotationCostsWhatTheAuditorSet() {
    LineDecision line = decide(verdict(Case.of("000150"), "000150", 1, Money.of("1234.50")));

    assertThat(line.outcome()).isEqualTo(new Outcome.Authorized());
    assertThat(line.expenses()).isEqualTo(Money.of("1234.50"));
    assertThat(line.total()).isEqualTo(Money.of("1234.50"));
  }

  @Test
  void noVerdictLiftsWhatTheRulesSayOfTheAffiliate() {
    Case inactive = verdict(Case.of("000016"), "000016", 1, null);
    inactive.affiliation = "BAJA";

    assertThat(decide(inactive).outcome()).isEqualTo(new Outcome.Rejected());
  }

  private LineDecision decide(Case facts) {
    return adjudicator.decide(facts.facts(), ShippedRulebook.rulebook()).lines().getLast();
  }

  private static Case verdict(Case one, String practice, int units, @Nullable Money price) {
    one.verdicts.add(new VerdictFacts(596015, new PracticeCode(practice), units, price));
    return one;
  }
}
