package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.DataScope;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes keys under which nobody sends a request again; any number of nodes may do it at once. */
@Component
class AuditKeyRetention {

  static final Duration KEYS = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  AuditKeyRetention(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Well after the start: a load that goes on where it was cut short needs its keys. */
  @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void purge() {
    DataScope.everyCentre(
        () ->
            jdbc.sql("delete from audit_idempotency_key where created_at < :limit")
                .param("limit", clock.now().minus(KEYS).atOffset(ZoneOffset.UTC))
                .update());
  }
}
