package ar.gov.isj.genos.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import ar.gov.isj.genos.shared.PracticeCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the entry screen asks while nothing is decided yet; the same tables answer. */
class QuestionsBeforeAnOrderTest {

  private final Rulebook rulebook = ShippedRulebook.rulebook();
  private final Adjudicator adjudicator = new Adjudicator();

  @Test
  void everyOrderCarriesTwoLinesThatCannotBeTakenAway() {
    assertThat(adjudicator.automaticLines("NORMAL", Map.of(), Case.TODAY, rulebook))
        .containsExactly(
            new AutomaticLine(
                new PracticeCode("000118"),
                1,
                false,
                "Se agregó 000118 en forma automática. NBU 660001: un acto bioquímico por"
                    + " prescripción."),
            new AutomaticLine(
                new PracticeCode("000003"),
                1,
                false,
                "Se agregó 000003 en forma automática. NBU 662003: un acto administrativo por la"
                    + " carga y validación de la prescripción."));
  }

  @Test
  void theButtonsStopAtTheLimitAndSayWhy() {
    Case anyone = new Case();
    assertThat(limit("000015", anyone))
        .isEqualTo(
            new QuantityLimit(1, "La cantidad de esta práctica es fija: 1 unidad por orden."));
    assertThat(limit("000102", anyone))
        .isEqualTo(new QuantityLimit(5, "El máximo de esta práctica es 5 unidades por orden."));
  }

  @Test
  void anAffiliateWhoMayNotBeServedHearsEveryReason() {
    Case inactive = new Case();
    inactive.affiliation = "SUSPENDIDA";
    inactive.credential = "INHABILITADA";
    Eligibility eligibility = adjudicator.eligibility(inactive.member(), Case.TODAY, rulebook);

    assertThat(eligibility.eligible()).isFalse();
    assertThat(eligibility.reasons()).extracting(Reason::code).containsExactly("ELG-02", "ELG-05");
    assertThat(adjudicator.eligibility(new Case().member(), Case.TODAY, rulebook))
        .isEqualTo(new Eligibility(true, List.of()));
  }

  private QuantityLimit limit(String practice, Case one) {
    return adjudicator.quantityLimit(
        new PracticeCode(practice), one.member(), Case.TODAY, rulebook);
  }
}
