package ar.gov.isj.genos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.authorization.CancellationReason;
import ar.gov.isj.genos.authorization.Fixture;
import ar.gov.isj.genos.authorization.Issue;
import ar.gov.isj.genos.authorization.OrderDesk;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.Aspect;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.members.MemberRegistry;
import ar.gov.isj.genos.members.Statement;
import ar.gov.isj.genos.support.GenosTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for an auditor counts against the limits; what is left no longer does. */
@GenosTest
@Import({Fixture.class, Cases.class})
class LimitsAreHeldTest {

  /** Blood group: once in a life. */
  private static final String ONCE = "000014";

  @Autowired Cases cases;
  @Autowired Fixture fixture;
  @Autowired OrderDesk orders;
  @Autowired JdbcClient jdbc;
  @Autowired MemberRegistry members;

  private Actor actor;
  private Member member;
  private final Auditor auditor = Cases.auditor("LUPA SEVERA");

  @BeforeEach
  void people() {
    actor = fixture.actor();
    member = fixture.member();
  }

  @Test
  void anotherCentreCannotHaveTheHeldUnit() {
    cases.pending(actor, member, ONCE, Cases.AUDITED);
    assertThat(order()).isInstanceOf(Issue.NothingAuthorized.class);
  }

  @Test
  void rejectionFreesIt() {
    AuditRequest request = cases.pending(actor, member, ONCE, Cases.AUDITED);
    cases.signed(request, auditor, Cases.none(request));
    assertThat(order()).isInstanceOf(Issue.Issued.class);
  }

  @Test
  void annulmentFreesIt() {
    AuditRequest request = cases.pending(actor, member, ONCE, Cases.AUDITED);
    Cases.done(
        cases.closing.annul(
            request.number(), CancellationReason.MEMBER_DESISTED, "desistió", actor, Cases.UNSEEN));
    assertThat(order()).isInstanceOf(Issue.Issued.class);
  }

  @Test
  void confirmationTurnsItIntoConsumptionOnce() {
    AuditRequest request = cases.pending(actor, member, ONCE, Cases.AUDITED);
    cases.signed(request, auditor, Cases.all(request));
    Cases.done(cases.closing.confirm(request.number(), actor, Cases.UNSEEN));
    assertThat(order()).isInstanceOf(Issue.NothingAuthorized.class);
    assertThat(
            jdbc.sql("select sum(reserved) from audit_line where audit_number = ?")
                .param(request.number().value())
                .query(Long.class)
                .single())
        .isZero();
  }

  /** One is not left without the other. */
  @Test
  void annulledWithItsOrderAndTheOrderWithIt() {
    AuditRequest request = cases.pending(actor, member, ONCE, Cases.AUDITED);
    cases.signed(request, auditor, Cases.all(request));
    Cases.done(cases.closing.confirm(request.number(), actor, Cases.UNSEEN));
    AuditRequest annulled =
        Cases.done(
            cases.closing.annul(
                request.number(),
                CancellationReason.MEMBER_DESISTED,
                "desistió",
                actor,
                Cases.UNSEEN));
    assertThat(annulled.state()).isEqualTo(AuditState.ANNULLED);
    assertThat(
            orders
                .find(Objects.requireNonNull(annulled.emission()).order(), actor)
                .orElseThrow()
                .cancellation())
        .isNotNull();
    assertThat(order()).isInstanceOf(Issue.Issued.class);
  }

  /** Its own units never stand in its way, also where an auditor lifted the limit. */
  @Test
  void anExceptionCanBeConfirmed() {
    assertThat(order()).isInstanceOf(Issue.Issued.class);
    AuditRequest request = cases.pending(actor, member, ONCE);
    AuditRequest signed = cases.signed(request, auditor, Cases.all(request));
    assertThat(signed.state()).isEqualTo(AuditState.AUTHORIZED);
    AuditRequest issued = Cases.done(cases.closing.confirm(request.number(), actor, Cases.UNSEEN));
    assertThat(Objects.requireNonNull(issued.emission()).order().value()).isPositive();
  }

  /** The auditor knew of one earlier unit; of the one that came after the signature, not. */
  @Test
  void whatWasConsumedAfterTheSignatureStandsAgainstIt() {
    assertThat(order()).isInstanceOf(Issue.Issued.class);
    AuditRequest first = cases.pending(actor, member, ONCE);
    AuditRequest second = cases.pending(actor, member, ONCE);
    cases.signed(first, auditor, Cases.all(first));
    cases.signed(second, auditor, Cases.all(second));
    // Both saw the other's units held: nothing new came up for either.
    Cases.done(cases.closing.confirm(first.number(), actor, Cases.UNSEEN));
    Step step = cases.closing.confirm(second.number(), actor, Cases.UNSEEN);
    assertThat(step).isInstanceOf(Step.Done.class);
  }

  /** The credential was reported lost between the signature and the confirmation. */
  @Test
  void whatTheAuditorDidNotKnowStandsAgainstIt() {
    AuditRequest request = cases.pending(actor, member, Cases.AUDITED);
    cases.signed(request, auditor, Cases.all(request));
    disable(member);

    Step step = cases.closing.confirm(request.number(), actor, Cases.UNSEEN);

    assertThat(step)
        .isInstanceOfSatisfying(
            Step.Obstructed.class,
            no -> assertThat(no.reasons()).anyMatch(reason -> reason.code().equals("ELG-02")));
    assertThat(cases.desk.find(request.number(), actor).orElseThrow().request().state())
        .isEqualTo(AuditState.AUTHORIZED);
  }

  @Test
  void nobodyCanBeAuditedWhoMayNotBeServed() {
    disable(member);
    Step step = cases.desk.request(cases.application(member, Cases.AUDITED), actor, Fixture.key());
    assertThat(step).isInstanceOf(Step.Obstructed.class);
  }

  private void disable(Member disabled) {
    members.record(
        disabled.id(),
        List.of(
            new Statement(
                Aspect.CREDENTIAL, LocalDate.of(2020, 6, 22), "INHABILITADA", "extravío")),
        "Mesa de entradas");
  }

  private Issue order() {
    return orders.issue(fixture.request(member, ONCE), fixture.actor(), Fixture.key());
  }
}
