package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.identity.Attempts.Kind;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.trail.Trail;
import ar.gov.isj.genos.trail.TrailEntry;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import ar.gov.isj.genos.trail.TrailEntry.Who;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Growing waits after failed sign-ins, per user name and whether or not it exists, and a limit of
 * them per address over all user names. Kept in the database, so it holds over restarts and nodes.
 * A try is counted before the password is looked at: tries at the same time each count.
 */
@Component
class SignInThrottle {

  private static final Logger LOG = LoggerFactory.getLogger(SignInThrottle.class);

  /** Mistyping is human: this many failures cost nothing. */
  private static final int FREE_FAILURES = 5;

  /** From here on only a provisional password, which has its own tries, may open the account. */
  private static final int MOST_FAILURES = 100;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  /** After this long without a failure all is forgotten, unless there were too many. */
  private static final Duration MEMORY = Duration.ofDays(1);

  private final JdbcClient sql;
  private final Attempts attempts;
  private final Trail trail;
  private final BusinessClock businessClock;

  /** The real one: a wait must pass even where the business date stands still. */
  private final Clock clock;

  SignInThrottle(
      JdbcClient sql,
      Attempts attempts,
      Trail trail,
      BusinessClock businessClock,
      Clock realClock) {
    this.sql = sql;
    this.attempts = attempts;
    this.trail = trail;
    this.businessClock = businessClock;
    this.clock = realClock;
  }

  /** What comes of a try. */
  sealed interface Admission {

    /**
     * It may be compared.
     *
     * @param ownPassword false where only a provisional password may open
     */
    record Compare(boolean ownPassword) implements Admission {}

    /**
     * @param left until the next try is looked at
     */
    record Wait(Duration left) implements Admission {}
  }

  /** Counts a try as failed, to be taken back by {@link #succeeded}. */
  @Transactional
  Admission admit(Cuil account, String origin) {
    Instant now = clock.instant();
    sql.sql("delete from sign_in_failures where last_failure < ? and failures < ?")
        .params(at(now.minus(MEMORY)), MOST_FAILURES)
        .update();
    sql.sql(
            """
            insert into sign_in_failures (account_hash, failures, blocked_until, last_failure)
            values (?, 1, to_timestamp(0), ?)
            on conflict (account_hash) do update set failures = sign_in_failures.failures
            """)
        .params(key(account), at(now))
        .update();
    Counted counted =
        sql.sql(
                """
                select failures, blocked_until from sign_in_failures
                where account_hash = ? for update
                """)
            .param(key(account))
            .query(
                (row, number) ->
                    new Counted(
                        row.getInt("failures"),
                        row.getObject("blocked_until", OffsetDateTime.class).toInstant()))
            .single();
    if (counted.blockedUntil().isAfter(now)) {
      return new Admission.Wait(Duration.between(now, counted.blockedUntil()));
    }
    if (!attempts.take(Kind.SIGN_IN_BY_ADDRESS, origin)) {
      alert(origin);
      return new Admission.Wait(attempts.freeIn(Kind.SIGN_IN_BY_ADDRESS, origin));
    }
    boolean fresh = counted.blockedUntil().equals(Instant.EPOCH);
    int failures = fresh ? 1 : counted.failures() + 1;
    sql.sql(
            """
            update sign_in_failures set failures = ?, blocked_until = ?, last_failure = ?
            where account_hash = ?
            """)
        .params(failures, at(now.plus(waitAfter(failures))), at(now), key(account))
        .update();
    return new Admission.Compare(failures <= MOST_FAILURES);
  }

  private record Counted(int failures, Instant blockedUntil) {}

  private void alert(String origin) {
    if (attempts.take(Kind.ALERT_BY_ADDRESS, origin)) {
      LOG.warn("Too many failed sign-ins from one address: it waits");
      trail.record(
          new TrailEntry(
              businessClock.now(),
              new Who(null, "?", null),
              Action.SIGN_IN_THROTTLED,
              "",
              "ALERT " + Kind.SIGN_IN_BY_ADDRESS.most() + " IN 1 H"));
    }
  }

  @Transactional
  void succeeded(Cuil account, String origin) {
    forget(account);
    attempts.giveBack(Kind.SIGN_IN_BY_ADDRESS, origin);
  }

  void forget(Cuil account) {
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
