package ar.gov.isj.genos.identity;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long a session lasts.
 *
 * @param idle without anybody at work, 30 minutes
 * @param longest in all, 12 hours
 * @param warning this long before either end the person is told
 */
@ConfigurationProperties("genos.session")
record SessionLimits(Duration idle, Duration longest, Duration warning) {

  /** When a session ends if nobody works in it from {@code lastWork} on. */
  Instant end(Instant began, Instant lastWork) {
    Instant byIdleness = lastWork.plus(idle);
    Instant inAll = began.plus(longest);
    return byIdleness.isBefore(inAll) ? byIdleness : inAll;
  }

  /** Working on does not put that end off. */
  boolean endsAnyway(Instant began, Instant lastWork) {
    return !lastWork.plus(idle).isBefore(began.plus(longest));
  }
}
