package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.DataScope;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes what is only kept for a while. Any number of nodes may do it at once: what one removed
 * the others do not find.
 */
@Component
class Retention {

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  /** After this long nobody sends the same request again. */
  static final Duration KEYS = Duration.ofDays(30);

  /** What was typed and left: it says what somebody may suffer from, and was never ordered. */
  static final Duration DRAFTS = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  Retention(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Well after the start: a load that goes on where it was cut short needs its keys. */
  @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void purge() {
    Instant now = clock.now();
    int removed =
        DataScope.everyCentre(
            () ->
                removed("delete from idempotency_key where created_at < :limit", now.minus(KEYS))
                    + removed(
                        "delete from order_draft where saved_at < :limit", now.minus(DRAFTS)));
    if (removed > 0) {
      LOG.info("{} claves y borradores vencidos se borraron.", removed);
    }
  }

  private int removed(String sql, Instant limit) {
    return jdbc.sql(sql).param("limit", limit.atOffset(ZoneOffset.UTC)).update();
  }
}
