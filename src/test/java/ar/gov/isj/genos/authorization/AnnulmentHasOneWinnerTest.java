package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.providers.Prescriber;
import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.support.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two people annul the same order while two others ask for what it consumes. Zero violations in 200
 * rounds bound their rate at 1.5 % with 95 % confidence.
 */
@GenosTest
@Import({Fixture.class, Desks.class})
class AnnulmentHasOneWinnerTest {

  private static final int ROUNDS = 200;
  private static final int CLIENTS = 4;
  private static final String LIMITED = "000865";

  @Autowired OrderDesk desk;
  @Autowired CancellationDesk cancellations;
  @Autowired Fixture fixture;
  @Autowired Desks desks;
  @Autowired JdbcClient jdbc;
  @Autowired Owner owner;

  private Prescriber prescriber;
  private Actor actor;

  @BeforeEach
  void people() {
    prescriber = fixture.prescriber();
    actor = fixture.actor();
  }

  @Test
  void inTwoHundredRounds() throws Exception {
    int freedInTime = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Outcome outcome = race(cancellations);
      assertThat(outcome.annulled()).as("annulled in round %d", round).isEqualTo(1);
      assertThat(outcome.issued()).as("issued in round %d", round).isLessThanOrEqualTo(1);
      assertThat(outcome.inForce()).as("units in force").isLessThanOrEqualTo(outcome.limit());
      freedInTime += outcome.issued();
    }
    assertThat(freedInTime).as("rounds in which an issue came after the annulment").isPositive();
  }

  /** The second protection alone: the key of the table. */
  @Test
  void withoutTheLockTheDatabaseStillLetsOnlyOneWin() throws Exception {
    for (int round = 0; round < 20; round++) {
      assertThat(race(withoutTheLock()).annulled()).isEqualTo(1);
    }
  }

  /** Else the tests above could not fail. */
  @Test
  void andWithNeitherSeveralWin() throws Exception {
    owner
        .sql()
        .sql(
            "alter table authorization_cancellation drop constraint authorization_cancellation_pkey")
        .update();
    try {
      int most = 0;
      for (int round = 0; round < 20; round++) {
        most = Math.max(most, race(withoutTheLock()).annulled());
      }
      assertThat(most).as("annulments of one order").isGreaterThan(1);
    } finally {
      owner.sql().sql("alter table authorization_cancellation disable trigger user").update();
      owner
          .sql()
          .sql(
              """
              delete from authorization_cancellation a using authorization_cancellation b
              where a.order_number = b.order_number and a.ctid > b.ctid
              """)
          .update();
      owner.sql().sql("alter table authorization_cancellation enable trigger user").update();
      owner
          .sql()
          .sql("alter table authorization_cancellation add primary key (order_number)")
          .update();
    }
  }

  /**
   * @param annulled clients told that they annulled the order
   * @param issued clients told that they issued one
   * @param inForce units that count against the limit afterwards
   */
  private record Outcome(int annulled, int issued, long inForce, int limit) {}

  private Outcome race(CancellationDesk racedDesk) throws Exception {
    // One person looks at few affiliates in a row: each round is another colleague's.
    actor = Fixture.colleague(actor);
    Member member = fixture.member();
    List<IssuedOrder> orders = new ArrayList<>();
    while (issue(member) instanceof Issue.Issued issued) {
      orders.add(issued.order());
    }
    int limit = orders.size();
    CancellationRequest request =
        new CancellationRequest(
            member.cuil().digits(),
            orders.getLast().number().toString(),
            CancellationReason.MEMBER_DESISTED,
            "No vino.");
    List<Object> answers =
        Race.of(
            CLIENTS,
            i ->
                i % 2 == 0 ? annul(racedDesk, request) : () -> Race.patiently(() -> issue(member)));
    return new Outcome(
        count(answers, CancellationAnswer.Cancelled.class),
        count(answers, Issue.Issued.class),
        desks.authorizations().consumptionOf(member.id()).stream()
            .filter(unit -> unit.practice().value().equals(LIMITED))
            .mapToLong(unit -> unit.units())
            .sum(),
        limit);
  }

  private Callable<Object> annul(CancellationDesk racedDesk, CancellationRequest request) {
    return () -> {
      CancellationAnswer answer = racedDesk.cancel(request, actor);
      for (int tries = 1; answer instanceof CancellationAnswer.Busy && tries < 20; tries++) {
        answer = racedDesk.cancel(request, actor);
      }
      return answer;
    };
  }

  private static int count(List<Object> answers, Class<?> kind) {
    return (int) answers.stream().filter(kind::isInstance).count();
  }

  private Issue issue(Member member) {
    return desk.issue(Fixture.request(member, prescriber, LIMITED), actor, Fixture.key());
  }

  private CancellationDesk withoutTheLock() {
    return new CancellationDesk(
        new OrderCancellation(
            new TransactionTemplate(desks.transactionManager(), OrderIssue.definition()),
            jdbc,
            member -> true,
            desks.authorizations(),
            desks.activeRulebook(),
            desks.adjudicator(),
            desks.trail(),
            desks.clock(),
            event -> {}),
        desks.memberLookup(),
        desks.clock());
  }
}
