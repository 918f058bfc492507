package ar.gov.isj.genos.demo;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Days of the demonstration data: fixed ({@code 2000-03-14}), before the day of the load ({@code
 * P2Y3M}), after it ({@code +P2M}), or a while ago but in its calendar year ({@code this-year}) or
 * month ({@code this-month}).
 *
 * @param loadedOn the business date of the first start
 */
record DemoDates(LocalDate loadedOn) {

  LocalDate day(String text) {
    if (text.equals("this-year")) {
      LocalDate whileAgo = loadedOn.minusDays(60);
      LocalDate newYear = loadedOn.withDayOfYear(1);
      return whileAgo.isBefore(newYear) ? newYear : whileAgo;
    }
    if (text.equals("this-month")) {
      LocalDate daysAgo = loadedOn.minusDays(3);
      LocalDate first = loadedOn.withDayOfMonth(1);
      return daysAgo.isBefore(first) ? first : daysAgo;
    }
    if (text.startsWith("+")) {
      return loadedOn.plus(Period.parse(text.substring(1)));
    }
    return text.startsWith("P") ? loadedOn.minus(Period.parse(text)) : LocalDate.parse(text);
  }

  Optional<LocalDate> day(Optional<String> text) {
    return text.map(this::day);
  }
}
