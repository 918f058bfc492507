package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.CaseFacts.MemberFacts;
import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.authorization.OrderReplay.Replay;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.AsOf;
import ar.gov.isj.genos.members.Aspect;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.members.MemberRegistry;
import ar.gov.isj.genos.members.Statement;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.support.GenosTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * A decision takes what holds on the day of issue as it is known at that moment; what is said later
 * changes the answer to a later question, and no order.
 */
@GenosTest
@Import(Fixture.class)
class AffiliatesHaveAPastAndAFutureTest {

  private static final String MESA = "Mesa de entradas";

  @Autowired OrderDesk desk;
  @Autowired MemberRegistry registry;
  @Autowired FactsGathering gathering;
  @Autowired Fixture fixture;
  @Autowired OrderReplay replay;
  @Autowired BusinessClock clock;

  private Member member;
  private Actor actor;
  private LocalDate today;

  @BeforeEach
  void people() {
    member = fixture.member();
    actor = fixture.actor();
    today = clock.today();
  }

  @Test
  void whatHoldsFromNextMonthChangesNothingYet() {
    say(new Statement(Aspect.PLAN, today.plusMonths(1), "ADHERENTE"));
    assertThat(issued().facts().member().plan()).isEqualTo("NORMAL");
    assertThat(plan(today.plusMonths(1).minusDays(1))).isEqualTo("NORMAL");
    assertThat(plan(today.plusMonths(1))).isEqualTo("ADHERENTE");
  }

  @Test
  void whatHoldsSinceLastMonthHoldsNow() {
    Instant before = clock.now();
    say(
        new Statement(
            Aspect.CREDENTIAL, today.minusMonths(1), "INHABILITADA", "denuncia de extravío"));
    assertThat(desk.validate(fixture.request(member, "15"), actor))
        .isInstanceOfSatisfying(
            Validation.Decided.class, decided -> assertThat(decided.named()).isFalse());
    assertThat(codes(AsOf.now(today))).containsExactly("ELG-02");
    assertThat(codes(AsOf.now(today.minusMonths(1)))).containsExactly("ELG-02");
    assertThat(codes(AsOf.now(today.minusMonths(1).minusDays(1)))).isEmpty();
    // What was known of the same day a moment ago.
    assertThat(codes(new AsOf(today, before))).isEmpty();
  }

  @Test
  void aCorrectionOfTheSameDayStandsAndWhatItCorrectsIsStillThere() {
    LocalDate since = today.minusDays(40);
    say(new Statement(Aspect.AFFILIATION, since, "BAJA", "renuncia"));
    Instant mistaken = clock.now();
    say(new Statement(Aspect.AFFILIATION, since, "ACTIVA"));
    assertThat(codes(AsOf.now(today))).isEmpty();
    assertThat(codes(new AsOf(today, mistaken))).containsExactly("ELG-04");
    assertThat(registry.history(member.id()))
        .extracting(one -> one.said().value())
        .containsSubsequence("BAJA", "ACTIVA");
  }

  @Test
  void whoseAffiliationBeginsTomorrowIsNotServedToday() {
    MemberCheck check =
        desk.checkMember(
            member.cuil().digits(), AsOf.now(member.memberSince().minusDays(1)), actor);
    assertThat(check)
        .isInstanceOfSatisfying(
            MemberCheck.Unknown.class,
            unknown -> {
              assertThat(unknown.error().code()).isEqualTo("MEMBER_NOT_YET");
              assertThat(unknown.error().message()).contains("01/01/2015");
            });
  }

  @Test
  void whoWasNotKnownYetIsNotFound() {
    MemberCheck check =
        desk.checkMember(
            member.cuil().digits(), new AsOf(today, clock.now().minusSeconds(86_400)), actor);
    assertThat(check)
        .isInstanceOfSatisfying(
            MemberCheck.Unknown.class,
            unknown -> assertThat(unknown.error().message()).startsWith("En ese momento"));
  }

  /**
   * Generated changes between orders: each order holds what was known of its day at its instant.
   */
  @Test
  void eachOrderHoldsWhatWasKnownOfItsDayWhenItWasIssued() {
    Random random = new Random(71);
    List<IssuedOrder> orders = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      orders.add(issued());
      say(
          new Statement(
              Aspect.PLAN,
              today.plusDays(random.nextInt(21) - 10),
              List.of("NORMAL", "ADHERENTE", "DISCAPACIDAD").get(random.nextInt(3))));
    }
    assertThat(orders)
        .allSatisfy(order -> assertThat(stated(order, order.issuedAt())).isEqualTo(kept(order)))
        .allSatisfy(
            order ->
                assertThat(replay.replay(order.number()))
                    .isEqualTo(new Replay.Same(order.number())))
        // The seeded fault: with all that is known since, some of them differ.
        .anySatisfy(order -> assertThat(stated(order, clock.now())).isNotEqualTo(kept(order)));
  }

  private MemberFacts stated(IssuedOrder order, Instant knownAt) {
    AsOf asOf = new AsOf(order.facts().issueDate(), knownAt);
    return gathering.memberFacts(registry.find(member.id(), asOf).orElseThrow(), asOf);
  }

  private static MemberFacts kept(IssuedOrder order) {
    return order.facts().member();
  }

  private void say(Statement said) {
    registry.record(member.id(), List.of(said), MESA);
  }

  private IssuedOrder issued() {
    Issue issue = desk.issue(fixture.request(member, "15"), actor, Fixture.key());
    assertThat(issue).isInstanceOf(Issue.Issued.class);
    return ((Issue.Issued) issue).order();
  }

  private String plan(LocalDate day) {
    return registry.find(member.id(), AsOf.now(day)).orElseThrow().plan();
  }

  private List<String> codes(AsOf asOf) {
    return switch (desk.checkMember(member.cuil().digits(), asOf, actor)) {
      case MemberCheck.NotEligible(var _, List<Reason> reasons) ->
          reasons.stream().map(Reason::code).toList();
      case MemberCheck.Eligible _ -> List.of();
      case MemberCheck.Unknown(FieldError error) -> List.of(error.code());
    };
  }
}
