package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.identity.User.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passwords that somebody else gave. One opens only the change of password, a few tries and a
 * limited time long; a newer one takes its place. The user's own password goes on working until the
 * change is made, so that nobody is locked out by who knows his CUIL.
 */
@Component
class ProvisionalPasswords {

  private static final int TRIES = 5;

  /** What a provisional password is given for, and how long it lasts. Names are stored. */
  enum Kind {
    FIRST(Duration.ofDays(7)),
    RESET(Duration.ofMinutes(60));

    private final Duration lasts;

    Kind(Duration lasts) {
      this.lasts = lasts;
    }

    Duration lasts() {
      return lasts;
    }
  }

  private final JdbcClient sql;
  private final Passwords passwords;
  private final Clock clock;

  ProvisionalPasswords(JdbcClient sql, Passwords passwords, Clock realClock) {
    this.sql = sql;
    this.passwords = passwords;
    this.clock = realClock;
  }

  /** A new one in place of any earlier; only its Argon2id hash is kept. */
  @Transactional
  String give(UserId user, Kind kind) {
    String password = passwords.oneTime();
    Instant now = clock.instant();
    sql.sql(
            """
            insert into provisional_password as p
              (app_user_id, kind, hash, created_at, expires_at, tries_left)
            values (:user, :kind, :hash, :now, :end, :tries)
            on conflict (app_user_id) do update set kind = :kind, hash = :hash, created_at = :now,
              expires_at = :end, tries_left = :tries
            """)
        .param("user", user.value())
        .param("kind", kind.name())
        .param("hash", passwords.hash(password))
        .param("now", at(now))
        .param("end", at(now.plus(kind.lasts())))
        .param("tries", TRIES)
        .update();
    return password;
  }

  /**
   * Whether this is the user's provisional password. Hashes exactly once, whether or not he has
   * one; a wrong one uses up a try.
   */
  @Transactional
  boolean opens(UserId user, String password) {
    Optional<String> hash = takeTry(user);
    if (hash.isEmpty()) {
      passwords.matchesNobody(password);
      return false;
    }
    boolean right = passwords.matches(Passwords.asGiven(password), hash.get());
    if (right) {
      sql.sql(
              "update provisional_password set tries_left = tries_left + 1"
                  + " where app_user_id = ? and hash = ?")
          .params(user.value(), hash.get())
          .update();
    }
    return right;
  }

  /** A try is taken before it is known to be wrong: tries at the same time count each. */
  private Optional<String> takeTry(UserId user) {
    return sql.sql(
            """
            update provisional_password set tries_left = tries_left - 1
            where app_user_id = ? and tries_left > 0 and expires_at > ?
            returning hash
            """)
        .params(user.value(), at(clock.instant()))
        .query(String.class)
        .optional();
  }

  boolean live(UserId user) {
    return sql.sql(
                "select count(*) from provisional_password"
                    + " where app_user_id = ? and tries_left > 0 and expires_at > ?")
            .params(user.value(), at(clock.instant()))
            .query(Long.class)
            .single()
        > 0;
  }

  void forget(UserId user) {
    sql.sql("delete from provisional_password where app_user_id = ?").param(user.value()).update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
