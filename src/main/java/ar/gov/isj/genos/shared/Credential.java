package ar.gov.isj.genos.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number on an affiliate's card: 13 digits, printed in groups of 4-4-4-1. The meaning of the
 * last digit is not published, so it is not checked.
 *
 * @param digits exactly 13 digits
 */
public record Credential(String digits) {

  /** A magnetic track reads as {@code %...?} or {@code ;1100007838512=...?}. */
  private static final Pattern TRACK = Pattern.compile("^[%;]?[A-Z]?(\\d{13})(?:[=^].*)?\\??$");

  public Credential {
    if (!digits.matches("\\d{13}")) {
      throw new IllegalArgumentException("La credencial debe tener 13 dígitos.");
    }
  }

  /** Reads what a person types or a card reader sends. Empty if it is not a credential. */
  public static Optional<Credential> parse(String typed) {
    Matcher matcher = TRACK.matcher(typed.replaceAll("[\\s.\\-]", ""));
    return matcher.matches() ? Optional.of(new Credential(matcher.group(1))) : Optional.empty();
  }

  /** As printed on the card: {@code 1100 0078 3851 2}. */
  public String formatted() {
    return "%s %s %s %s"
        .formatted(
            digits.substring(0, 4),
            digits.substring(4, 8),
            digits.substring(8, 12),
            digits.substring(12));
  }

  @Override
  public String toString() {
    return digits;
  }
}
