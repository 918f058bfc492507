package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.support.GenosTest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@GenosTest
@Import({Fixture.class, Desks.class})
class IssueFailsClosedTest {

  @Autowired OrderDesk desk;
  @Autowired Desks desks;
  @Autowired Fixture fixture;
  @Autowired JdbcClient jdbc;

  @Test
  void whenItBreaksAfterTheDecisionNothingIsStored() {
    Member member = fixture.member();
    Actor actor = fixture.actor();
    OrderRequest request = fixture.request(member, "15");
    IdempotencyKey key = Fixture.key();
    Numbering broken =
        new Numbering(jdbc) {
          @Override
          AuthorizationNumber next() {
            super.next();
            throw new IllegalStateException("the disk is full");
          }
        };
    long before = lastNumber();
    assertThatThrownBy(() -> desks.numberedBy(broken).issue(request, actor, key))
        .hasMessage("the disk is full");
    assertThat(stored(actor)).isZero();
    assertThat(lastNumber()).isEqualTo(before);
    assertThat(desk.issue(request, actor, key)).isInstanceOf(Issue.Issued.class);
    assertThat(stored(actor)).isEqualTo(2);
  }

  @Test
  void whileSomebodyHoldsTheAffiliateTheDeskSaysSoSoon() throws Exception {
    Member held = fixture.member();
    Actor actor = fixture.actor();
    OrderRequest request = fixture.request(held, "15");
    IdempotencyKey key = Fixture.key();
    CountDownLatch holding = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try (var threads = Executors.newSingleThreadExecutor()) {
      var holder =
          threads.submit(
              () ->
                  new TransactionTemplate(desks.transactionManager())
                      .executeWithoutResult(
                          transaction -> {
                            desks.members().lock(held.id());
                            holding.countDown();
                            await(release);
                          }));
      try {
        holding.await();
        assertBusySoon(request, actor, key);
        assertThat(
                desk.issue(fixture.request(fixture.member(), "15"), fixture.actor(), Fixture.key()))
            .as("another affiliate")
            .isInstanceOf(Issue.Issued.class);
      } finally {
        release.countDown();
      }
      holder.get();
    }
    assertThat(desk.issue(request, actor, key)).isInstanceOf(Issue.Issued.class);
  }

  private void assertBusySoon(OrderRequest request, Actor actor, IdempotencyKey key) {
    assertThat(desk.issue(request, actor, key)).isEqualTo(new Issue.Busy());
    assertThat(stored(actor)).isZero();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long lastNumber() {
    return jdbc.sql("select last_number from order_number").query(Long.class).single();
  }

  /** Orders and keys of the centre. */
  private long stored(Actor actor) {
    return jdbc.sql(
            """
            select (select count(*) from authorization_order where centre_id = :centre)
              + (select count(*) from idempotency_key where centre_id = :centre)
            """)
        .param("centre", actor.centre().id().value())
        .query(Long.class)
        .single();
  }
}
