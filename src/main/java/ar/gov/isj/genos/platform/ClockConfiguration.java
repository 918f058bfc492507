package ar.gov.isj.genos.platform;

import ar.gov.isj.genos.shared.BusinessClock;
import java.time.Clock;
import java.time.LocalDate;
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
        today.isBlank() ? real : new FixedDateClock(real, LocalDate.parse(today.strip())));
  }
}
