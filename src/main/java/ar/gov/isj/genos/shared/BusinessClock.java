package ar.gov.isj.genos.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The only place that knows what day it is for the insurer. */
public final class BusinessClock {

  public static final ZoneId ZONE = ZoneId.of("America/Argentina/Jujuy");

  private final Clock clock;

  /** Any zone of {@code clock} is replaced by {@link #ZONE}. */
  public BusinessClock(Clock clock) {
    this.clock = clock.withZone(ZONE);
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  public Instant now() {
    return clock.instant();
  }
}
