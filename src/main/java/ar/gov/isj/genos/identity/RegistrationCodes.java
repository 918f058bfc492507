package ar.gov.isj.genos.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes that prove that a mail address is whose it is said to be. */
@Component
class RegistrationCodes {

  private static final Duration LASTS = Duration.ofHours(24);
  private static final Duration KEEP_UNVERIFIED = Duration.ofDays(2);
  private static final int TRIES = 5;

  private final JdbcClient sql;
  private final Passwords passwords;
  private final Clock clock;

  RegistrationCodes(JdbcClient sql, Passwords passwords, Clock realClock) {
    this.sql = sql;
    this.passwords = passwords;
    this.clock = realClock;
  }

  /** A new code in place of the one before; empty if the request is gone or verified. */
  Optional<String> give(UUID id) {
    String code = passwords.code();
    int given =
        sql.sql(
                """
                update registration set code_hash = ?, code_expires_at = ?, code_tries_left = ?
                where id = ? and verified_at is null
                """)
            .params(passwords.hash(code), at(clock.instant().plus(LASTS)), TRIES, id)
            .update();
    return given == 1 ? Optional.of(code) : Optional.empty();
  }

  /** A wrong code uses up a try; the same work whether or not there is such a request. */
  boolean verify(UUID id, String typed) {
    String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    Optional<String> hash =
        sql.sql(
                """
                update registration set code_tries_left = code_tries_left - 1
                where id = ? and verified_at is null and code_tries_left > 0 and code_expires_at > ?
                returning code_hash
                """)
            .params(id, at(clock.instant()))
            .query(String.class)
            .optional();
    if (hash.isEmpty() || Passwords.tooLong(code)) {
      passwords.matchesNobody(Passwords.tooLong(code) ? "" : code);
      return false;
    }
    boolean right = passwords.matches(code, hash.get());
    if (right) {
      sql.sql("update registration set verified_at = ?, code_hash = null where id = ?")
          .params(at(clock.instant()), id)
          .update();
    }
    return right;
  }

  void forgetUnverified() {
    sql.sql("delete from registration where verified_at is null and asked_at < ?")
        .param(at(clock.instant().minus(KEEP_UNVERIFIED)))
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
