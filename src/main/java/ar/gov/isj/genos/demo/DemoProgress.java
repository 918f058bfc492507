package ar.gov.isj.genos.demo;

import ar.gov.isj.genos.shared.BusinessClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers what was loaded, so that a start that was cut short goes on and a second adds nothing.
 */
@Component
class DemoProgress {

  enum Step {
    REGISTERS,
    HISTORY,
    AUDITS
  }

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  DemoProgress(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The business date of the load; empty if the step was not done. */
  Optional<LocalDate> done(Step step) {
    return jdbc.sql("SELECT business_date FROM demo_load WHERE step = ?")
        .param(step.name())
        .query(LocalDate.class)
        .optional();
  }

  void finish(Step step, LocalDate businessDate) {
    jdbc.sql(
            """
            INSERT INTO demo_load (step, business_date, done_at) VALUES (?, ?, ?)
            ON CONFLICT (step) DO NOTHING
            """)
        .params(step.name(), businessDate, clock.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Within a transaction: other nodes that start now wait here until it ends. */
  void waitForOthers() {
    jdbc.sql("SELECT pg_advisory_xact_lock(2723202)").query(row -> {});
  }
}
