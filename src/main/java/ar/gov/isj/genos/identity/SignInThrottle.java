package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.shared.Cuil;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Growing waits after failed sign-ins, per user name and whether or not it exists. Kept in the
 * database, so it holds over restarts and nodes.
 */
@Component
class SignInThrottle {

  /** Mistyping is human: this many failures cost nothing. */
  private static final int FREE_FAILURES = 5;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  /** After this long without a failure all is forgotten. */
  private static final Duration MEMORY = Duration.ofDays(1);

  private final JdbcClient sql;

  /** The real one: a wait must pass even where the business date stands still. */
  private final Clock clock = Clock.systemUTC();

  SignInThrottle(JdbcClient sql) {
    this.sql = sql;
  }

  /** When the next try is allowed; empty if now. */
  Optional<Instant> blockedUntil(Cuil account) {
    return sql.sql(
            "select blocked_until from sign_in_failures where account_hash = ? and blocked_until > ?")
        .params(key(account), at(clock.instant()))
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  void failed(Cuil account) {
    Instant now = clock.instant();
    sql.sql("delete from sign_in_failures where last_failure < ?")
        .param(at(now.minus(MEMORY)))
        .update();
    int failures =
        sql.sql(
                """
                insert into sign_in_failures as f (account_hash, failures, blocked_until, last_failure)
                values (:account, 1, :now, :now)
                on conflict (account_hash)
                do update set failures = f.failures + 1, last_failure = :now
                returning failures
                """)
            .param("account", key(account))
            .param("now", at(now))
            .query(Integer.class)
            .single();
    sql.sql("update sign_in_failures set blocked_until = ? where account_hash = ?")
        .params(at(now.plus(waitAfter(failures))), key(account))
        .update();
  }

  void succeeded(Cuil account) {
    sql.sql("delete from sign_in_failures where account_hash = ?").param(key(account)).update();
  }

  /** Nothing for the first failures, then 30 seconds, doubled each time up to an hour. */
  static Duration waitAfter(int failures) {
    if (failures < FREE_FAILURES) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - FREE_FAILURES, 10);
    Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private static String key(Cuil account) {
    return ApiTokens.hash(account.digits());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
