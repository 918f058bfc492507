package ar.gov.isj.genos.demo;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Days of the demonstration data: fixed ({@code 2000-03-14}), before the day of the load ({@code
 * P2Y3M}) or after it ({@code +P2M}).
 *
 * @param loadedOn the business date of the first start
 */
record DemoDates(LocalDate loadedOn) {

  LocalDate day(String text) {
    if (text.startsWith("+")) {
      return loadedOn.plus(Period.parse(text.substring(1)));
    }
    return text.startsWith("P") ? loadedOn.minus(Period.parse(text)) : LocalDate.parse(text);
  }

  Optional<LocalDate> day(Optional<String> text) {
    return text.map(this::day);
  }
}
