package ar.gov.isj.genos.shared;

import java.util.Optional;

/**
 * An Argentine CUIL: 11 digits whose last is a modulo-11 check digit. Any prefix is taken: the
 * registry, not the number, says who exists.
 *
 * @param digits exactly 11 digits, check digit right
 */
public record Cuil(String digits) {

  private static final int[] WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

  public Cuil {
    if (!digits.matches("\\d{11}")) {
      throw new IllegalArgumentException("El CUIL debe tener 11 dígitos.");
    }
    if (checkDigit(digits) != digits.charAt(10) - '0') {
      throw new IllegalArgumentException(
          "El CUIL no es válido: no coincide el dígito verificador. Verifique los números.");
    }
  }

  /**
   * Reads a CUIL as people type it: blanks, dots and dashes are dropped. Empty if it is not one.
   */
  public static Optional<Cuil> parse(String typed) {
    String digits = typed.replaceAll("[\\s.\\-]", "");
    return digits.matches("\\d{11}") && checkDigit(digits) == digits.charAt(10) - '0'
        ? Optional.of(new Cuil(digits))
        : Optional.empty();
  }

  /** The check digit for the first ten digits; 10 when no CUIL may have them. */
  public static int checkDigit(String firstTenDigits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (firstTenDigits.charAt(i) - '0') * WEIGHTS[i];
    }
    int digit = 11 - sum % 11;
    return digit == 11 ? 0 : digit;
  }

  /** As printed: {@code 29-99999998-9}. */
  public String formatted() {
    return digits.substring(0, 2) + "-" + digits.substring(2, 10) + "-" + digits.substring(10);
  }

  @Override
  public String toString() {
    return digits;
  }
}
