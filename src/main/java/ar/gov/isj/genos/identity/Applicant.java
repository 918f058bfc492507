package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.mail.MailAddress;
import ar.gov.isj.genos.shared.Cuil;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks for a user, as he describes himself.
 *
 * @param name surname and given names, at most 120 characters
 * @param phone digits, blanks and {@code + ( ) -}, at most 30 characters
 * @param licence provincial licence number, at least 1
 * @param centre where he works, in his own words, at most 120 characters
 * @param reason what he needs it for, at most 500 characters
 */
public record Applicant(
    Cuil cuil,
    String name,
    MailAddress email,
    String phone,
    int licence,
    String centre,
    String reason) {

  private static final int LONGEST_LINE = 120;
  private static final int LONGEST_REASON = 500;
  private static final int LARGEST_LICENCE = 999_999;

  /** Fields of the form. */
  public enum Field {
    CUIL,
    NAME,
    EMAIL,
    PHONE,
    LICENCE,
    CENTRE,
    REASON
  }

  /** The form as typed. */
  public record Typed(
      String cuil,
      String name,
      String email,
      String phone,
      String licence,
      String centre,
      String reason) {

    /** Fields that cannot be taken as they are, in the form's order. */
    public Set<Field> wrong() {
      EnumSet<Field> wrong = EnumSet.noneOf(Field.class);
      note(wrong, Field.CUIL, Cuil.parse(cuil).isPresent());
      note(wrong, Field.NAME, isLine(name));
      note(wrong, Field.EMAIL, MailAddress.parse(email).isPresent());
      note(wrong, Field.PHONE, isPhone(phone));
      note(wrong, Field.LICENCE, number(licence).isPresent());
      note(wrong, Field.CENTRE, isLine(centre));
      note(wrong, Field.REASON, !reason.isBlank() && reason.strip().length() <= LONGEST_REASON);
      return wrong;
    }

    private static void note(Set<Field> wrong, Field field, boolean right) {
      if (!right) {
        wrong.add(field);
      }
    }

    /** Empty while {@link #wrong} is not. */
    public Optional<Applicant> applicant() {
      return wrong().isEmpty()
          ? Optional.of(
              new Applicant(
                  Cuil.parse(cuil).orElseThrow(),
                  name.strip(),
                  MailAddress.parse(email).orElseThrow(),
                  phone.strip(),
                  number(licence).orElseThrow(),
                  centre.strip(),
                  reason.strip()))
          : Optional.empty();
    }

    private static Optional<Integer> number(String typed) {
      return Optional.of(typed.strip())
          .filter(text -> text.matches("\\d{1,6}"))
          .map(Integer::parseInt)
          .filter(number -> number >= 1 && number <= LARGEST_LICENCE);
    }
  }

  /** Whether {@code typed} is a phone number, whatever its spelling. */
  public static boolean isPhone(String typed) {
    return typed.strip().matches("(?=(?:\\D*\\d){6})[0-9+() -]{6,30}");
  }

  private static boolean isLine(String typed) {
    String text = typed.strip();
    return text.length() >= 3
        && text.length() <= LONGEST_LINE
        && !text.matches(".*[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}].*");
  }
}
