package ar.gov.isj.genos.platform;

import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.CannotStart;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The business clock: the real one, or in demonstrations one whose date stands still. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

  @Bean
  BusinessClock businessClock(@Value("${genos.today:}") String today) {
    Clock real = Clock.system(BusinessClock.ZONE);
    return new BusinessClock(
        today.isBlank() ? real : new FixedDateClock(real, date(today.strip())));
  }

  /** The real one, for what must pass even where the business date stands still. */
  @Bean
  Clock realClock() {
    return Clock.systemUTC();
  }

  private static LocalDate date(String today) {
    try {
      return LocalDate.parse(today);
    } catch (DateTimeParseException e) {
      throw new CannotStart("GENOS_TODAY debe ser una fecha como 2020-06-22.", e);
    }
  }
}
