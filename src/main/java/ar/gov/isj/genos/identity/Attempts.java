package ar.gov.isj.genos.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what may be done only so often, in the database: it holds over restarts and nodes. */
@Component
class Attempts {

  /** What is counted, and how much of it is allowed in any stretch of time. Names are stored. */
  enum Kind {
    SIGN_IN_BY_ADDRESS(50, Duration.ofHours(1)),
    /** An alert about an address once an hour is enough. */
    ALERT_BY_ADDRESS(1, Duration.ofHours(1)),
    RESET_BY_ADDRESS(10, Duration.ofHours(1)),
    RESET_BY_CUIL(3, Duration.ofHours(24)),
    REGISTRATION_BY_ADDRESS(10, Duration.ofHours(1)),
    REGISTRATION_BY_CUIL(3, Duration.ofHours(24)),
    REGISTRATION_BY_MAIL(3, Duration.ofHours(24));

    private final int most;
    private final Duration within;

    Kind(int most, Duration within) {
      this.most = most;
      this.within = within;
    }

    int most() {
      return most;
    }
  }

  private static final Duration LONGEST = Duration.ofHours(24);

  private final JdbcClient sql;
  private final Clock clock;

  Attempts(JdbcClient sql, Clock realClock) {
    this.sql = sql;
    this.clock = realClock;
  }

  /** Counts one more if it is still allowed; those at the same time wait for each other. */
  @Transactional
  boolean take(Kind kind, String key) {
    String hash = ApiTokens.hash(key);
    sql.sql("select pg_advisory_xact_lock(hashtext(?))")
        .param(kind.name() + hash)
        .query()
        .listOfRows();
    Instant now = clock.instant();
    sql.sql("delete from attempt where at < ?").param(at(now.minus(LONGEST))).update();
    long before =
        sql.sql("select count(*) from attempt where kind = ? and key_hash = ? and at > ?")
            .params(kind.name(), hash, at(now.minus(kind.within)))
            .query(Long.class)
            .single();
    if (before >= kind.most) {
      return false;
    }
    sql.sql("insert into attempt (kind, key_hash, at) values (?, ?, ?)")
        .params(kind.name(), hash, at(now))
        .update();
    return true;
  }

  /** How long until one more is allowed; zero if it is now. */
  Duration freeIn(Kind kind, String key) {
    Instant now = clock.instant();
    return sql.sql(
            """
            select at from attempt where kind = ? and key_hash = ?
            order by at desc offset ? limit 1
            """)
        .params(kind.name(), ApiTokens.hash(key), kind.most - 1)
        .query(OffsetDateTime.class)
        .optional()
        .map(last -> Duration.between(now, last.toInstant().plus(kind.within)))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }

  /** The last one did not count: it was right. */
  @Transactional
  void giveBack(Kind kind, String key) {
    sql.sql(
            """
            delete from attempt where id = (
              select max(id) from attempt where kind = ? and key_hash = ?)
            """)
        .params(kind.name(), ApiTokens.hash(key))
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
