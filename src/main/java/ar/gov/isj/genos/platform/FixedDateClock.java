package ar.gov.isj.genos.platform;

import ar.gov.isj.genos.shared.BusinessClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Always the given date in Jujuy, at the real time of day. */
final class FixedDateClock extends Clock {

  private final Clock real;
  private final LocalDate date;

  FixedDateClock(Clock real, LocalDate date) {
    this.real = real;
    this.date = date;
  }

  @Override
  public Instant instant() {
    LocalTime time = LocalTime.now(real.withZone(BusinessClock.ZONE));
    return date.atTime(time).atZone(BusinessClock.ZONE).toInstant();
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new FixedDateClock(real.withZone(zone), date);
  }
}
