package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.rulebook.draft.Authors;
import ar.gov.isj.genos.rulebook.draft.DraftTest;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The short form of {@code ./campaign activation}: rules change while laboratories validate. */
@DraftTest
@Import({Fixture.class, DecisionsDuringActivations.class})
class DecisionsNeverMixVersionsTest {

  @Autowired DecisionsDuringActivations during;
  @Autowired Authors authors;

  @Test
  void twentyActivationsFailNoRequestAndMixNoDecision()
      throws ExecutionException, InterruptedException {
    DecisionsDuringActivations.Outcome outcome = during.run(4, 20, 2_000);

    assertThat(outcome.decisions()).isGreaterThanOrEqualTo(2_000);
    assertThat(outcome.failed()).isZero();
    assertThat(outcome.mixed()).isZero();
    assertThat(outcome.versions()).isGreaterThan(1);
  }

  @Test
  void aDecisionPutTogetherFromTwoVersionsIsSeen() {
    DecisionsDuringActivations.Laboratory laboratory = during.laboratory();
    authors.liveInBothRows("4");
    CaseDecision one = during.decide(laboratory);
    authors.liveInBothRows("5");
    CaseDecision other = during.decide(laboratory);
    CaseDecision mixed =
        new CaseDecision(
            one.orderReasons(),
            List.of(one.lines().getFirst(), other.lines().get(1)),
            one.copay(),
            one.total(),
            one.insurerPays(),
            one.rulebook());

    assertThat(during.mixed(laboratory, one)).isFalse();
    assertThat(during.mixed(laboratory, other)).isFalse();
    assertThat(during.mixed(laboratory, mixed)).isTrue();
  }
}
