package ar.gov.isj.genos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.authorization.Fixture;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.providers.ProviderRegister;
import ar.gov.isj.genos.providers.RegisteredProvider;
import ar.gov.isj.genos.providers.Suspension;
import ar.gov.isj.genos.support.GenosTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What an auditor authorised still needs a provider who may issue. */
@GenosTest
@Import({Fixture.class, Cases.class})
class SuspendedProviderConfirmsNothingTest {

  @Autowired Cases cases;
  @Autowired Fixture fixture;
  @Autowired ProviderRegister providers;

  @Test
  void neitherAsksForAuditNorConfirmsWhatWasAuthorised() {
    Actor actor = fixture.actor();
    AuditRequest request = cases.pending(actor);
    cases.signed(request, Cases.auditor("LUPA SEVERA"), Cases.all(request));
    suspend(actor);

    assertThat(codes(cases.closing.confirm(request.number(), actor, Cases.UNSEEN)))
        .contains("PRV-03");
    assertThat(cases.desk.find(request.number(), actor).orElseThrow().request().state())
        .isEqualTo(AuditState.AUTHORIZED);
    assertThat(
            codes(
                cases.desk.request(
                    cases.application(fixture.member(), "15", Cases.AUDITED),
                    actor,
                    Fixture.key())))
        .containsExactly("PRV-03");
  }

  private static List<String> codes(Step step) {
    assertThat(step).isInstanceOf(Step.Obstructed.class);
    return ((Step.Obstructed) step).reasons().stream().map(Reason::code).distinct().toList();
  }

  private void suspend(Actor actor) {
    RegisteredProvider one = providers.find(actor.provider().id()).orElseThrow();
    Suspension now = new Suspension(Fixture.TODAY, null, "Resolución 12-ISJ-2020");
    providers.save(
        RegisteredProvider.of(
            one.id(), one.version(), one.licence(), one.name(), null, null, List.of(now)));
  }
}
