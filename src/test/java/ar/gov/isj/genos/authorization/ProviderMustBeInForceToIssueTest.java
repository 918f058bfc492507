package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.providers.CentreRegister;
import ar.gov.isj.genos.providers.ProviderRegister;
import ar.gov.isj.genos.providers.RegisteredCentre;
import ar.gov.isj.genos.providers.RegisteredProvider;
import ar.gov.isj.genos.providers.Suspension;
import ar.gov.isj.genos.support.GenosTest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@GenosTest
@Import({Fixture.class, Desks.class})
class ProviderMustBeInForceToIssueTest {

  @Autowired OrderDesk desk;
  @Autowired Fixture fixture;
  @Autowired ProviderRegister providers;
  @Autowired CentreRegister centres;

  private Actor actor;
  private Member member;

  @BeforeEach
  void people() {
    actor = fixture.actor();
    member = fixture.member();
  }

  @Test
  void aSuspendedProviderIssuesNothingAndIsToldWhyAndUntilWhen() {
    suspend(new Suspension(Fixture.TODAY, Fixture.TODAY.plusDays(9), "Resolución 12-ISJ-2020"));

    assertThat(refusals())
        .containsExactly(
            "PRV-03 El prestador matrícula %d está suspendido desde el 22/06/2020 hasta el 30/06/2020 (Resolución 12-ISJ-2020)."
                .formatted(actor.provider().licence()));
  }

  @Test
  void afterTheLastDayItIssuesAgain() {
    suspend(new Suspension(Fixture.TODAY.minusDays(9), Fixture.TODAY, "Resolución 12-ISJ-2020"));

    assertThat(issue()).isInstanceOf(Issue.Issued.class);
  }

  @Test
  void aProviderWhoseValidityEndedIssuesNothing() {
    RegisteredProvider before = provider();
    providers.save(valid(before, null, Fixture.TODAY));
    assertThat(refusals()).singleElement().asString().startsWith("PRV-01 ");

    providers.save(valid(provider(), Fixture.TODAY.plusDays(1), null));
    assertThat(refusals()).singleElement().asString().startsWith("PRV-10 ");

    providers.save(valid(provider(), Fixture.TODAY, Fixture.TODAY.plusDays(1)));
    assertThat(issue()).isInstanceOf(Issue.Issued.class);
  }

  @Test
  void aDisabledCentreIssuesNothing() {
    RegisteredCentre at = centres.find(actor.centre().id()).orElseThrow();
    centres.save(
        new RegisteredCentre(
            at.id(), at.version(), at.name(), at.town(), "", "", Fixture.TODAY, at.provider()));

    assertThat(refusals())
        .containsExactly("PRV-02 El lugar de atención no está habilitado desde el 22/06/2020.");
  }

  @Test
  void validatingTellsTheSame() {
    suspend(new Suspension(Fixture.TODAY, null, "Resolución 12-ISJ-2020"));

    Validation told = desk.validate(fixture.request(member, "15"), actor);

    assertThat(((Validation.Decided) told).decision().issuable()).isFalse();
  }

  private Issue issue() {
    return desk.issue(fixture.request(member, "15"), actor, Fixture.key());
  }

  private List<String> refusals() {
    Issue issue = issue();
    assertThat(issue).isInstanceOf(Issue.NothingAuthorized.class);
    return ((Issue.NothingAuthorized) issue)
        .validation().decision().orderReasons().stream()
            .map((Reason reason) -> reason.code() + " " + reason.message())
            .toList();
  }

  private RegisteredProvider provider() {
    return providers.find(actor.provider().id()).orElseThrow();
  }

  private void suspend(Suspension suspension) {
    RegisteredProvider one = provider();
    providers.save(
        RegisteredProvider.of(
            one.id(), one.version(), one.licence(), one.name(), null, null, List.of(suspension)));
  }

  private static RegisteredProvider valid(
      RegisteredProvider one, @Nullable LocalDate from, @Nullable LocalDate until) {
    return RegisteredProvider.of(
        one.id(), one.version(), one.licence(), one.name(), from, until, List.of());
  }
}
