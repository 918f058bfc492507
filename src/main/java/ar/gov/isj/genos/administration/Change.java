package ar.gov.isj.genos.administration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of one field.
 *
 * @param who CUIL and name of the administrator
 * @param field its name in the draft
 * @param before in words; null where there was nothing
 * @param after in words; null where there is nothing now
 */
public record Change(
    Instant at, String who, String field, @Nullable String before, @Nullable String after) {

  /** Whose changes are told apart. */
  public enum Kind {
    CENTRE,
    PROVIDER,
    PRESCRIBER,
    USER
  }
}
