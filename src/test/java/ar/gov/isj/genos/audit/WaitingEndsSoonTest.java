package ar.gov.isj.genos.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ar.gov.isj.genos.authorization.Fixture;
import ar.gov.isj.genos.authorization.LockWait;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.MemberRegistry;
import ar.gov.isj.genos.support.GenosTest;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever waits for what somebody else holds is told so soon, and nothing is stored. */
@GenosTest
@Import({Fixture.class, Cases.class})
class WaitingEndsSoonTest {

  @Autowired Cases cases;
  @Autowired Fixture fixture;
  @Autowired AuditRequests requests;
  @Autowired AuditTransactions transactions;
  @Autowired MemberRegistry members;
  @Autowired PlatformTransactionManager manager;
  @Autowired JdbcClient jdbc;

  private final Auditor auditor = Cases.auditor("LUPA SEVERA");

  @Test
  void theLaboratoryConfirmsWhileTheAffiliateIsHeld() {
    Actor actor = fixture.actor();
    AuditRequest request = cases.in(AuditState.AUTHORIZED, actor, auditor);
    assertBusySoon(
        request,
        () -> members.lock(request.member().id()),
        () -> cases.closing.confirm(request.number(), actor, Cases.UNSEEN));
    Cases.done(cases.closing.confirm(request.number(), actor, Cases.UNSEEN));
  }

  @Test
  void anAuditorTakesARequestThatIsHeld() {
    AuditRequest request = cases.pending(fixture.actor());
    assertBusySoon(
        request,
        () -> requests.hold(request.number()),
        () -> cases.auditors.take(request.number(), auditor, Cases.UNSEEN));
    Cases.done(cases.auditors.take(request.number(), auditor, Cases.UNSEEN));
  }

  /** Not a lock, but as long a wait. */
  @Test
  void aSlowStatementEndsToo() {
    Supplier<Step> slow =
        () ->
            transactions.run(
                transaction -> {
                  jdbc.sql("select set_config('statement_timeout', '50ms', true)")
                      .query(String.class)
                      .single();
                  jdbc.sql("select 1 from pg_sleep(5)").query(Integer.class).single();
                  return new Step.Unknown();
                });
    assertThat(slow.get()).isEqualTo(new Step.Busy());
  }

  @Test
  void whatWentWrongOtherwiseIsNotBusy() {
    assertThatThrownBy(
            () ->
                transactions.run(
                    transaction -> {
                      jdbc.sql("select 1 / 0").query(Integer.class).single();
                      return new Step.Unknown();
                    }))
        .isInstanceOfSatisfying(
            DataAccessException.class, e -> assertThat(LockWait.tooLong(e)).isFalse());
  }

  /** The step's own transaction is another one, on another connection. */
  private void assertBusySoon(AuditRequest request, Runnable hold, Supplier<Step> step) {
    int before = requests.history(request.number()).size();
    new TransactionTemplate(manager)
        .executeWithoutResult(
            transaction -> {
              hold.run();
              assertThat(step.get()).isEqualTo(new Step.Busy());
            });
    assertThat(requests.history(request.number())).hasSize(before);
    assertThat(requests.find(request.number()).orElseThrow().version())
        .isEqualTo(request.version());
  }
}
