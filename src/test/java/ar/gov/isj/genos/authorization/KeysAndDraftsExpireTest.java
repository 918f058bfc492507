package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.support.GenosTest;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Idempotency keys go after 30 days and drafts after 24 hours, and not a moment before. */
@GenosTest
@Import(Fixture.class)
class KeysAndDraftsExpireTest {

  @Autowired OrderDesk desk;
  @Autowired OrderDrafts drafts;
  @Autowired Fixture fixture;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;

  @Test
  void aKeyHoldsForThirtyDaysAndIsGoneAfterThem() {
    Actor actor = fixture.actor();
    IdempotencyKey key = Fixture.key();
    OrderRequest request = fixture.request(fixture.member(), "15");
    AuthorizationNumber first = number(desk.issue(request, actor, key));

    retention(Duration.ofDays(30).minusMinutes(1)).purge();
    assertThat(number(desk.issue(request, actor, key))).isEqualTo(first);

    retention(Duration.ofDays(30).plusMinutes(1)).purge();
    assertThat(
            jdbc.sql("select count(*) from idempotency_key where key = ?")
                .param(key.value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  private static AuthorizationNumber number(Issue issue) {
    assertThat(issue).isInstanceOf(Issue.Issued.class);
    return ((Issue.Issued) issue).order().number();
  }

  @Test
  void aDraftHoldsForADayAndIsGoneAfterIt() {
    Actor actor = fixture.actor();
    drafts.save(OrderDraft.started(Fixture.TODAY), actor);

    retention(Duration.ofHours(24).minusMinutes(1)).purge();
    assertThat(drafts.of(actor)).isPresent();

    retention(Duration.ofHours(24).plusMinutes(1)).purge();
    assertThat(drafts.of(actor)).isEmpty();
  }

  private Retention retention(Duration later) {
    return new Retention(jdbc, at(later));
  }

  private BusinessClock at(Duration later) {
    return new BusinessClock(Clock.fixed(clock.now().plus(later), BusinessClock.ZONE));
  }
}
