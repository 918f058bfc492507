package ar.gov.isj.genos.members;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Of which day one asks, and out of which knowledge.
 *
 * @param knownAt what was recorded after this instant is not looked at; null for all that is known
 */
public record AsOf(LocalDate day, @Nullable Instant knownAt) {

  /** What holds on {@code day} as it is known now. */
  public static AsOf now(LocalDate day) {
    return new AsOf(day, null);
  }
}
