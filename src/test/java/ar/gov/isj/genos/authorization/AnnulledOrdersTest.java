package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.support.GenosTest;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What annulling an order does, and each reason why it is refused. */
@GenosTest
@Import({Fixture.class, Desks.class})
class AnnulledOrdersTest {

  /** TSH: one order uses up what its frequency allows. */
  private static final String LIMITED = "865";

  @Autowired OrderDesk desk;
  @Autowired CancellationDesk cancellations;
  @Autowired OrderReplay replay;
  @Autowired Fixture fixture;
  @Autowired Desks desks;
  @Autowired JdbcClient jdbc;

  private Actor actor;
  private Member member;
  private IssuedOrder order;

  @BeforeEach
  void anOrder() {
    actor = fixture.actor();
    member = fixture.member();
    order = issue();
  }

  @Test
  void whatWasConsumedIsFreeAgain() {
    while (desk.issue(fixture.request(member, LIMITED), actor, Fixture.key())
        instanceof Issue.Issued) {
      // Until the limit is used up.
    }
    assertThat(desk.issue(fixture.request(member, LIMITED), actor, Fixture.key()))
        .isInstanceOf(Issue.NothingAuthorized.class);
    assertThat(cancel(order, actor)).isInstanceOf(CancellationAnswer.Cancelled.class);
    assertThat(desk.issue(fixture.request(member, LIMITED), actor, Fixture.key()))
        .isInstanceOf(Issue.Issued.class);
    assertThat(desk.issue(fixture.request(member, LIMITED), actor, Fixture.key()))
        .isInstanceOf(Issue.NothingAuthorized.class);
  }

  @Test
  void theOrderSaysWhenWhoAndWhy() {
    assertThat(cancel(order, actor)).isInstanceOf(CancellationAnswer.Cancelled.class);
    Cancellation cancellation =
        Objects.requireNonNull(desk.find(order.number(), actor).orElseThrow().cancellation());
    assertThat(cancellation.by()).isEqualTo(actor.label());
    assertThat(cancellation.reason()).isEqualTo(CancellationReason.DUPLICATE);
    assertThat(cancellation.text()).isEqualTo("Se emitió dos veces.");
    assertThat(trail(order))
        .containsExactly("ORDER_ISSUED OK " + member.id().value(), "ORDER_CANCELLED OK DUPLICATE");
  }

  @Test
  void thePaperSaysAnuladaAndIsTheSameAtEveryPrint() throws IOException {
    byte[] before = desk.orderPdf(order.number(), actor).orElseThrow();
    cancel(order, actor);
    byte[] after = desk.orderPdf(order.number(), actor).orElseThrow();
    assertThat(text(before)).doesNotContain("ANULADA");
    assertThat(text(after)).contains("ORDENANULADAel", "Ordenduplicada:Seemitiódosveces.");
    assertThat(desk.orderPdf(order.number(), actor)).hasValue(after);
  }

  @Test
  void whatWasDecidedThenIsStillDecidedSo() {
    cancel(order, actor);
    assertThat(replay.replay(order.number()))
        .isEqualTo(new OrderReplay.Replay.Same(order.number()));
  }

  @Test
  void anotherCentresOrderAndNoOrderAreTheSameAnswer() {
    Actor elsewhere = fixture.actor();
    CancellationAnswer foreign = cancel(order, elsewhere);
    CancellationAnswer unknown =
        cancellations.cancel(request(member.cuil().digits(), "999999999"), elsewhere);
    assertThat(code(foreign)).isEqualTo("CAN-01");
    assertThat(foreign.toString().replace(order.number().toString(), "N"))
        .isEqualTo(unknown.toString().replace("999999999", "N"));
    // A wrong pair tells no more: whether the affiliate or the order exists stays unsaid.
    assertThat(
            cancellations
                .check(fixture.member().cuil().digits(), order.number().toString(), elsewhere)
                .toString())
        .isEqualTo(foreign.toString());
    assertThat(inForce(order)).isTrue();
  }

  @Test
  void theAffiliateMustBeTheOrders() {
    String number = order.number().toString();
    CancellationAnswer other =
        cancellations.cancel(request(fixture.member().cuil().digits(), number), actor);
    assertThat(code(other)).isEqualTo("CAN-02");
    // Nobody has this credential; the answer does not tell.
    assertThat(cancellations.cancel(request("9999999999994", number), actor)).isEqualTo(other);
    assertThat(inForce(order)).isTrue();
  }

  @Test
  void onlyOnce() {
    cancel(order, actor);
    CancellationAnswer again = cancel(order, Fixture.colleague(actor));
    assertThat(code(again)).isEqualTo("CAN-03");
    assertThat(again.toString()).contains("ya fue anulada el 22/06/2020");
    assertThat(trail(order)).last().isEqualTo("ORDER_CANCELLED REFUSED CAN-03");
  }

  @Test
  void onlyWithinTheTablesWindow() {
    assertThat(code(cancellations(order.issuedAt().plus(Duration.ofDays(3)).plusMillis(1))))
        .isEqualTo("CAN-04");
    assertThat(inForce(order)).isTrue();
    assertThat(cancellations(order.issuedAt().plus(Duration.ofDays(3))))
        .isInstanceOf(CancellationAnswer.Cancelled.class);
  }

  @Test
  void whileSomebodyHoldsTheAffiliateTheDeskSaysSoSoon() {
    // The desk's own transaction is another one, on another connection.
    new TransactionTemplate(desks.transactionManager())
        .executeWithoutResult(
            transaction -> {
              desks.members().lock(member.id());
              assertThat(cancel(order, actor)).isEqualTo(new CancellationAnswer.Busy());
            });
    assertThat(inForce(order)).isTrue();
    assertThat(trail(order)).containsExactly("ORDER_ISSUED OK " + member.id().value());
    assertThat(cancel(order, actor)).isInstanceOf(CancellationAnswer.Cancelled.class);
  }

  @Test
  void aReasonIsNeededInCodeAndWords() {
    String cuil = member.cuil().digits();
    String number = order.number().toString();
    assertThat(
            errors(cancellations.cancel(new CancellationRequest(cuil, number, null, " "), actor)))
        .containsExactly("reason.code CAN-09", "reason.text CAN-09");
    assertThat(
            errors(
                cancellations.cancel(
                    new CancellationRequest(
                        cuil, number, CancellationReason.OTHER, "x".repeat(301)),
                    actor)))
        .containsExactly("reason.text REASON_TOO_LONG");
    assertThat(
            errors(
                cancellations.cancel(
                    new CancellationRequest(
                        "no es nada", "cero", CancellationReason.OTHER, "a\u0000bc"),
                    actor)))
        .containsExactly(
            "number NUMBER_MALFORMED", "member MEMBER_MALFORMED", "reason.text REASON_CHARACTERS");
    assertThat(inForce(order)).isTrue();
  }

  @Test
  void theNumberMayBeTypedAsItIsPrinted() {
    for (String typed : List.of("N° " + order.number(), " 000" + order.number() + " ")) {
      assertThat(cancellations.check(member.credential().formatted(), typed, actor))
          .isInstanceOf(CancellationCheck.Allowed.class);
    }
  }

  @Test
  void theDatabaseRefusesWhatTheProgramWould() {
    cancel(order, actor);
    assertThatThrownBy(() -> insert(order, actor)).isInstanceOf(DataAccessException.class);
    IssuedOrder other = issue();
    assertThatThrownBy(() -> insert(other, fixture.actor()))
        .isInstanceOf(DataAccessException.class);
    for (String change :
        List.of(
            "delete from authorization_cancellation",
            "update authorization_cancellation set reason_text = 'otra'")) {
      assertThatThrownBy(() -> jdbc.sql(change).update()).rootCause().hasMessageContaining("once");
    }
    insert(other, actor);
    assertThat(inForce(other)).isFalse();
  }

  private IssuedOrder issue() {
    Issue issue = desk.issue(fixture.request(member, LIMITED), actor, Fixture.key());
    assertThat(issue).isInstanceOf(Issue.Issued.class);
    return ((Issue.Issued) issue).order();
  }

  private CancellationAnswer cancel(IssuedOrder what, Actor by) {
    return cancellations.cancel(
        request(member.credential().digits(), what.number().toString()), by);
  }

  private static CancellationRequest request(String typed, String number) {
    return new CancellationRequest(
        typed, number, CancellationReason.DUPLICATE, "  Se emitió dos veces. ");
  }

  /** The answer at another moment. */
  private CancellationAnswer cancellations(Instant now) {
    OrderCancellation then =
        new OrderCancellation(
            new TransactionTemplate(desks.transactionManager(), OrderIssue.definition()),
            jdbc,
            desks.members()::lock,
            desks.authorizations(),
            desks.activeRulebook(),
            desks.adjudicator(),
            desks.trail(),
            new BusinessClock(Clock.fixed(now, BusinessClock.ZONE)),
            event -> {});
    return new CancellationDesk(then, desks.memberLookup(), desks.clock())
        .cancel(request(member.cuil().digits(), order.number().toString()), actor);
  }

  private void insert(IssuedOrder what, Actor by) {
    desks
        .authorizations()
        .cancel(
            what.number(),
            by.centre().id(),
            new Cancellation(what.issuedAt(), "x", CancellationReason.OTHER, "directo"));
  }

  private boolean inForce(IssuedOrder what) {
    return desk.find(what.number(), actor).orElseThrow().cancellation() == null;
  }

  private List<String> trail(IssuedOrder what) {
    return jdbc.sql("select action || ' ' || result from trail_entry where subject = ? order by id")
        .param(what.number().toString())
        .query(String.class)
        .list();
  }

  private static String code(CancellationAnswer answer) {
    assertThat(answer).isInstanceOf(CancellationAnswer.Refused.class);
    return ((CancellationAnswer.Refused) answer).code();
  }

  private static List<String> errors(CancellationAnswer answer) {
    assertThat(answer).isInstanceOf(CancellationAnswer.Invalid.class);
    return ((CancellationAnswer.Invalid) answer)
        .errors().stream().map(error -> error.field() + " " + error.code()).toList();
  }

  private static String text(byte[] pdf) throws IOException {
    PdfReader reader = new PdfReader(pdf);
    String text = new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("[\\s\u00a0]", "");
    reader.close();
    return text;
  }
}
