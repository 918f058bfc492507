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
    if (!sixDigits(value)) {
      throw new IllegalArgumentException("El código de práctica debe tener 6 dígitos.");
    }
  }

  /** By hand: codes are made for every row that a decision looks at. */
  private static boolean sixDigits(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return value.length() == 6;
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
