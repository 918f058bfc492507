package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.authorization.FieldError;
import java.util.List;
import java.util.Locale;

/** Checks what people write: long enough to say something, short enough to be read, printable. */
final class Texts {

  static final int MAX_MESSAGE = 4_000;

  private static final int MIN = 3;
  private static final Locale ARGENTINA = Locale.forLanguageTag("es-AR");

  private Texts() {}

  /**
   * @param what with its article, to begin a sentence: "El comentario"
   */
  static void optional(String field, String what, String text, List<FieldError> errors) {
    if (text.length() > MAX_MESSAGE) {
      errors.add(
          new FieldError(
              field,
              "TEXT_TOO_LONG",
              String.format(
                  ARGENTINA,
                  "%s tiene %,d caracteres y admite hasta %,d. Acórtelo.",
                  what,
                  text.length(),
                  MAX_MESSAGE)));
    } else if (text.codePoints().anyMatch(Texts::unprintable)) {
      errors.add(
          new FieldError(
              field,
              "TEXT_CHARACTERS",
              what + " tiene caracteres invisibles que no se pueden guardar. Escríbalo de nuevo."));
    }
  }

  static void required(String field, String what, String text, List<FieldError> errors) {
    if (text.strip().length() < MIN) {
      errors.add(new FieldError(field, "TEXT_MISSING", what + " es obligatorio. Escríbalo."));
    } else {
      optional(field, what, text, errors);
    }
  }

  private static boolean unprintable(int character) {
    boolean lineOrTab = character == '\n' || character == '\r' || character == '\t';
    int type = Character.getType(character);
    return (type == Character.CONTROL && !lineOrTab) || type == Character.SURROGATE;
  }
}
