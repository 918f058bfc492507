package ar.gov.isj.genos.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * The ISJ's own code of a practice.
 *
 * @param value exactly 6 digits, zero-padded: {@code 000865}
 */
public record PracticeCode(@JsonValue String value) implements Comparable<PracticeCode> {

  @JsonCreator
  public PracticeCode {
    if (!value.matches("\\d{6}")) {
      throw new IllegalArgumentException("El código de práctica debe tener 6 dígitos.");
    }
  }

  /** Reads 1 to 6 digits, leading zeros optional ({@code 865} is {@code 000865}); else empty. */
  public static Optional<PracticeCode> parse(String typed) {
    String digits = typed.strip();
    return digits.matches("\\d{1,6}")
        ? Optional.of(new PracticeCode("0".repeat(6 - digits.length()) + digits))
        : Optional.empty();
  }

  @Override
  public int compareTo(PracticeCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
