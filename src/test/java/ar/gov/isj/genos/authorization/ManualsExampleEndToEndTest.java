package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.support.GenosTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Facts 84 to 95 and 101 to 113 of the manual, through the desk, on the real catalogue. */
@GenosTest
@Import({Fixture.class, Desks.class})
class ManualsExampleEndToEndTest {

  @Autowired OrderDesk desk;
  @Autowired Fixture fixture;

  @Test
  void theAffiliateMayBeServedByCredentialOrCuil() {
    Member member = fixture.member();
    Actor actor = fixture.actor();
    for (String typed :
        List.of(
            member.credential().digits(),
            member.credential().formatted(),
            " " + member.credential().digits() + "\r\n",
            member.credential().formatted().replace(' ', '\u00a0'),
            ";" + member.credential().digits() + "=99120000000000000?",
            "%B" + member.credential().digits() + "^BRILLANTE/AMPOLLA^9912?",
            member.cuil().digits(),
            member.cuil().formatted())) {
      assertThat(desk.checkMember(typed, actor))
          .as(typed)
          .isInstanceOfSatisfying(
              MemberCheck.Eligible.class,
              eligible -> {
                assertThat(eligible.member()).isEqualTo(member);
                assertThat(eligible.ageYears()).isEqualTo(20);
              });
    }
  }

  @Test
  void aDisabledCredentialGoesNoFurtherAndSaysWhy() {
    Member member = fixture.member("EMBUDO INHABILITADO", "INHABILITADA");
    assertThat(desk.checkMember(member.credential().digits(), fixture.actor()))
        .isInstanceOfSatisfying(
            MemberCheck.NotEligible.class,
            refused ->
                assertThat(refused.reasons())
                    .anySatisfy(
                        reason ->
                            assertThat(reason.message())
                                .contains("La Credencial está Inhabilitada", "denuncia")));
  }

  @Test
  void nobodyIsToldWhetherACredentialOrACuilExists() {
    Actor actor = fixture.actor();
    assertThat(desk.checkMember("9999999999999", actor))
        .isInstanceOf(MemberCheck.Unknown.class)
        .isEqualTo(desk.checkMember("20-00000000-1", actor));
  }

  @Test
  void allAuthorised() {
    Member member = fixture.member();
    Validation validation = desk.validate(fixture.request(member, "15"), fixture.actor());
    assertThat(validation).isInstanceOf(Validation.Decided.class);
    CaseDecision decision = ((Validation.Decided) validation).decision();
    assertThat(lines(decision))
        .containsExactly(
            "000118 AUTHORIZED 180.00 0.00 180.00 180.00",
            "000003 AUTHORIZED 0.00 26.90 26.90 0.00",
            "000015 AUTHORIZED 0.00 40.35 40.35 0.00");
    assertThat(decision.copay()).hasToString("180.00");
    assertThat(decision.total()).hasToString("247.25");
    assertThat(decision.insurerPays()).hasToString("67.25");
  }

  @Test
  void twoOfThemNotAuthorisedAndTheOrderHasTheRest() {
    Member member = fixture.member();
    Actor actor = fixture.actor();
    // The blood group is determined once in a life, and this affiliate's was.
    BusinessClock lastYear =
        new BusinessClock(Clock.fixed(Instant.parse("2019-07-22T13:00:00Z"), BusinessClock.ZONE));
    assertThat(
            desk.at(lastYear)
                .issue(
                    prescribedOn(LocalDate.of(2019, 7, 20), fixture.request(member, "14")),
                    fixture.actor(),
                    Fixture.key()))
        .isInstanceOf(Issue.Issued.class);
    Issue issue = desk.issue(fixture.request(member, "15", "14", "16"), actor, Fixture.key());
    assertThat(issue).isInstanceOf(Issue.Issued.class);
    IssuedOrder order = ((Issue.Issued) issue).order();
    assertThat(order.decision().lines())
        .filteredOn(line -> line.authorized() == 0)
        .extracting(line -> line.practice().value(), line -> line.total().toString())
        .containsExactlyInAnyOrder(tuple("000014", "80.70"), tuple("000016", "269.00"));
    assertThat(order.decision().lines())
        .filteredOn(line -> line.authorized() == 0)
        .allSatisfy(line -> assertThat(line.reasons()).isNotEmpty());
    assertThat(order.decision().copay()).hasToString("180.00");
    assertThat(order.decision().total()).hasToString("247.25");
    assertThat(order.facts().issueDate()).isEqualTo(Fixture.TODAY);
    assertThat(desk.find(order.number(), actor)).contains(order);
  }

  @Test
  void anUnknownLicenceIsWrongInput() {
    OrderRequest known = fixture.request(fixture.member(), "15");
    OrderRequest request =
        new OrderRequest(
            known.member(),
            known.prescriptionDate(),
            known.prescriberType(),
            999_999_999,
            null,
            known.lines());
    assertThat(desk.validate(request, fixture.actor()))
        .isInstanceOfSatisfying(
            Validation.Invalid.class,
            invalid ->
                assertThat(invalid.errors())
                    .extracting(FieldError::field)
                    .containsExactly("prescription.prescriber.number"));
    assertThat(desk.issue(request, fixture.actor(), Fixture.key()))
        .isInstanceOf(Issue.Invalid.class);
  }

  private static OrderRequest prescribedOn(LocalDate date, OrderRequest request) {
    return new OrderRequest(
        request.member(),
        date,
        request.prescriberType(),
        request.prescriberNumber(),
        request.diagnosis(),
        request.lines());
  }

  private static List<String> lines(CaseDecision decision) {
    return decision.lines().stream().map(ManualsExampleEndToEndTest::text).toList();
  }

  private static String text(LineDecision line) {
    return "%s %s %s %s %s %s"
        .formatted(
            line.practice(),
            line.outcome().getClass().getSimpleName().toUpperCase(Locale.ROOT),
            line.fees(),
            line.expenses(),
            line.total(),
            line.copay());
  }
}
