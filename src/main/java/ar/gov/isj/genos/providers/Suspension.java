package ar.gov.isj.genos.providers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a provider or prescriber may not act although enabled.
 *
 * @param from first day suspended
 * @param until first day no longer suspended, after {@code from}; null while nobody knows
 * @param reason the resolution that says so, 1 to 200 characters
 */
public record Suspension(LocalDate from, @Nullable LocalDate until, String reason) {

  public boolean on(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }
}
