package ar.gov.isj.genos.simulation;

import java.time.LocalDate;

/**
 * The past orders to try a rulebook on.
 *
 * @param from first day of issue
 * @param until last day of issue, not before {@code from}
 */
public record ImpactRequest(LocalDate from, LocalDate until) {

  private static final int USUAL_DAYS = 90;

  public ImpactRequest {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("El período termina antes de empezar.");
    }
  }

  /** The last 90 days. */
  public static ImpactRequest usual(LocalDate today) {
    return new ImpactRequest(today.minusDays(USUAL_DAYS - 1L), today);
  }
}
