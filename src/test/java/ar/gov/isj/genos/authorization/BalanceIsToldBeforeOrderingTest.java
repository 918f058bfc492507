package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.Balance;
import ar.gov.isj.genos.adjudication.Balance.Limit;
import ar.gov.isj.genos.adjudication.Balance.Measure;
import ar.gov.isj.genos.adjudication.Balance.Use;
import ar.gov.isj.genos.authorization.OrderRequest.RequestedLine;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.support.GenosTest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A laboratory asks what is left of a practice: all centres count, the others' orders are not told,
 * and asking is a look at the affiliate.
 */
@GenosTest
@Import(Fixture.class)
class BalanceIsToldBeforeOrderingTest {

  private static final LocalDate TODAY = Fixture.TODAY;

  @Autowired OrderDesk orders;
  @Autowired CancellationDesk cancellations;
  @Autowired BalanceDesk balances;
  @Autowired Fixture fixture;
  @Autowired JdbcClient sql;

  @Test
  void everyCentresOrdersCountAndOnlyOnesOwnAreNamed() {
    Member member = fixture.member();
    Actor own = fixture.actor();
    Actor other = fixture.actor();
    long ownOrder = issue(member, own, 1);
    long otherOrder = issue(member, other, 2);

    Limit limit = glucose(member, own);

    assertThat(limit.permitted()).isEqualTo(4);
    assertThat(limit.used()).isEqualTo(3);
    assertThat(limit.left()).isEqualTo(1);
    assertThat(limit.possibleFrom()).isEqualTo(TODAY);
    assertThat(limit.moreFrom()).isEqualTo(TODAY.plusDays(30));
    assertThat(limit.sentence()).isEqualTo("Queda 1 de 4 en 30 días; habrá más el 22/07/2020.");
    assertThat(limit.uses())
        .containsExactlyInAnyOrder(
            new Use(TODAY, 1, false, ownOrder, new PracticeCode("000412")),
            new Use(TODAY, 2, false, null, null));
    assertThat(glucose(member, other).uses())
        .containsExactlyInAnyOrder(
            new Use(TODAY, 2, false, otherOrder, new PracticeCode("000412")),
            new Use(TODAY, 1, false, null, null));
  }

  @Test
  void whatIsAnnulledIsLeftAgain() {
    Member member = fixture.member();
    Actor actor = fixture.actor();
    long order = issue(member, actor, 4);
    assertThat(glucose(member, actor).left()).isZero();
    assertThat(glucose(member, actor).sentence())
        .isEqualTo("No queda ninguna de 4 en 30 días; se habilita el 22/07/2020.");

    assertThat(
            cancellations.cancel(
                new CancellationRequest(
                    member.credential().digits(),
                    Long.toString(order),
                    CancellationReason.CANNOT_PERFORM,
                    "sin reactivo"),
                actor))
        .isInstanceOf(CancellationAnswer.Cancelled.class);

    assertThat(glucose(member, actor).left()).isEqualTo(4);
    assertThat(glucose(member, actor).uses()).isEmpty();
  }

  @Test
  void whoCannotBeServedHasNoBalance() {
    Member member = fixture.member("AMPOLLA EXTRAVIADA", "INHABILITADA");
    assertThat(balances.ask(member.cuil().digits(), List.of("412"), fixture.actor()))
        .isInstanceOfSatisfying(
            BalanceDesk.Answer.NotEligible.class,
            refused -> assertThat(refused.reasons().getFirst().code()).isEqualTo("ELG-02"));
  }

  @Test
  void askingIsALookAtTheAffiliateAndIsOnRecord() {
    Member member = fixture.member();
    Actor actor = fixture.actor();
    glucose(member, actor);

    assertThat(
            sql.sql("select count(*) from member_look where user_id = ? and member_id = ?")
                .params(actor.id(), member.id().value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(
            sql.sql(
                    "select subject || ' ' || result from trail_entry"
                        + " where actor_id = ? and action = 'BALANCE_LOOKUP'")
                .param(actor.id())
                .query(String.class)
                .list())
        .containsExactly(member.id().value() + " OK 1 PRACTICES");
  }

  @Test
  void whatCannotBeAnsweredIsToldAtItsField() {
    String member = fixture.member().credential().digits();
    assertThat(refused(member, List.of())).isEqualTo("practice PRACTICE_MISSING");
    assertThat(refused(member, List.of("999999"))).isEqualTo("practice PRACTICE_UNKNOWN");
    assertThat(refused(member, List.of("TSH"))).isEqualTo("practice PRACTICE_UNKNOWN");
    assertThat(refused(member, Collections.nCopies(21, "865")))
        .isEqualTo("practice PRACTICES_TOO_MANY");
    assertThat(refused("12345", List.of("865"))).isEqualTo("member MEMBER_MALFORMED");
  }

  private String refused(String member, List<String> practices) {
    return balances.ask(member, practices, fixture.actor())
            instanceof BalanceDesk.Answer.Refused(List<FieldError> errors)
        ? errors.getFirst().field() + " " + errors.getFirst().code()
        : "";
  }

  private Limit glucose(Member member, Actor actor) {
    BalanceDesk.Answer answer = balances.ask(member.credential().digits(), List.of("412"), actor);
    assertThat(answer).isInstanceOf(BalanceDesk.Answer.Told.class);
    Balance balance = ((BalanceDesk.Answer.Told) answer).balances().getFirst();
    Optional<Limit> limit =
        balance.limits().stream().filter(one -> one.measure() == Measure.UNITS).findFirst();
    assertThat(limit).isPresent();
    return limit.orElseThrow();
  }

  private long issue(Member member, Actor actor, int units) {
    OrderRequest one = fixture.request(member, "412");
    OrderRequest request =
        new OrderRequest(
            one.member(),
            one.prescriptionDate(),
            one.prescriberType(),
            one.prescriberNumber(),
            one.diagnosis(),
            List.of(new RequestedLine(new PracticeCode("000412"), units)));
    Issue issue = orders.issue(request, actor, Fixture.key());
    assertThat(issue).isInstanceOf(Issue.Issued.class);
    return ((Issue.Issued) issue).order().number().value();
  }
}
