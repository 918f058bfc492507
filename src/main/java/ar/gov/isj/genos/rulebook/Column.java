package ar.gov.isj.genos.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table: part of the header, which only a release may change.
 *
 * @param id name in Spanish, used by messages as placeholder
 * @param title heading that analysts read
 * @param field field of the fact that a condition compares; empty unless {@code role} is CONDITION
 * @param operator {@code ==, >=, <=, > or <}; empty unless {@code role} is CONDITION
 * @param required whether a blank cell is a defect
 * @param values allowed values of a CHOICE
 * @param min least INTEGER or DECIMAL allowed
 * @param max greatest INTEGER or DECIMAL allowed
 * @param lowerBound id of the column that must hold less than this one; empty if none
 * @param requiredWhen {@code column=VALUE} or {@code column!=VALUE}: a blank cell is a defect in
 *     rows where that holds; empty if never
 */
public record Column(
    String id,
    String title,
    Role role,
    CellType type,
    String field,
    String operator,
    boolean required,
    List<String> values,
    int min,
    int max,
    String lowerBound,
    String requiredWhen) {

  private static final String DIAGNOSIS = "[A-Z][0-9]{2}(?:\\.[0-9])?";

  private static final String DIAGNOSES = "%1$s(?:-%1$s)?(?: %1$s(?:-%1$s)?)*".formatted(DIAGNOSIS);

  /** A text that a row answers is part of the exported rule: nothing in it may end a literal. */
  private static final String WORDS = "[\\p{L}\\p{N}][\\p{L}\\p{N} .,;:/%°()-]*";

  /** What a column is to Drools. */
  public enum Role {
    /** Name of the row. */
    KEY,
    /** Compared with a field of the fact; blank is any. */
    CONDITION,
    /** Answered by the row; blank is not answered. */
    ACTION,
    /** For people; Drools never sees it. */
    NOTE
  }

  /** A cell's value, or what was expected instead. */
  public sealed interface Reading {
    record Value(Object value) implements Reading {}

    record Wrong(String expected) implements Reading {}
  }

  public boolean equality() {
    return operator.equals("==");
  }

  /** Reads the canonical text of a cell that is not blank. */
  public Reading read(String text) {
    Object value =
        switch (type) {
          case KEY -> plain(text) ? text : null;
          case TEXT -> plain(text) && (role == Role.NOTE || text.matches(WORDS)) ? text : null;
          case CODE -> text.matches("[0-9]{6}") ? text : null;
          case CHOICE -> values.contains(text) ? text : null;
          case WORDS -> values.containsAll(List.of(text.split(" ", -1))) ? text : null;
          case DIAGNOSES -> text.length() <= 300 && text.matches(DIAGNOSES) ? text : null;
          case INTEGER -> integer(text);
          case DECIMAL -> decimal(text);
          case DATE -> date(text);
        };
    return value == null ? new Reading.Wrong(expected()) : new Reading.Value(value);
  }

  /** The canonical text of a value that {@link #read} gave. */
  public static String write(Object value) {
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
  }

  /** What a cell of this column may hold, in Spanish. */
  public String expected() {
    return switch (type) {
      case KEY -> "una clave de fila";
      case CODE -> "un código de práctica de 6 dígitos, como 000865";
      case CHOICE -> "uno de estos valores: " + String.join(", ", values);
      case WORDS ->
          "uno o más de estos valores, separados por un espacio: " + String.join(", ", values);
      case DIAGNOSES -> "códigos CIE-10 o rangos separados por un espacio, como C00-C97 E10 N18.5";
      case INTEGER -> "un número entero entre %d y %d, sin puntos ni signo".formatted(min, max);
      case DECIMAL ->
          "un número entre %d y %d con punto y dos decimales, como 20.00".formatted(min, max);
      case DATE -> "una fecha con la forma aaaa-mm-dd, como 2026-01-31";
      case TEXT ->
          role == Role.NOTE
              ? "un texto de una línea de hasta 300 caracteres, sin espacios en los extremos"
              : "palabras y números de hasta 300 caracteres; de los signos, sólo . , ; : / % ° ( ) y -";
    };
  }

  private static boolean plain(String text) {
    return text.length() <= 300
        && text.equals(text.strip())
        // Anywhere in the sheet, this word would begin another table for Drools.
        && !text.toLowerCase(Locale.ROOT).startsWith("ruletable")
        && readable(text);
  }

  /** Whether a workbook brings the text back as it is: one line of characters that are seen. */
  public static boolean readable(String text) {
    // Otherwise it spells a character by its number, which would come back as another text.
    return !text.matches(".*_x[0-9A-Fa-f]{4}_.*")
        && text.codePoints().noneMatch(Column::unprintable);
  }

  /** Control characters, halves of a pair, and what XML cannot hold. */
  private static boolean unprintable(int c) {
    return Character.isISOControl(c)
        || (c >= 0xD800 && c <= 0xDFFF)
        || (c & 0xFFFE) == 0xFFFE
        || c == 0x2028
        || c == 0x2029;
  }

  private @Nullable Integer integer(String text) {
    if (!text.matches("0|[1-9][0-9]{0,8}")) {
      return null;
    }
    int value = Integer.parseInt(text);
    return value >= min && value <= max ? value : null;
  }

  private @Nullable BigDecimal decimal(String text) {
    if (!text.matches("(0|[1-9][0-9]{0,8})\\.[0-9]{2}")) {
      return null;
    }
    BigDecimal value = new BigDecimal(text);
    return value.compareTo(BigDecimal.valueOf(min)) >= 0
            && value.compareTo(BigDecimal.valueOf(max)) <= 0
        ? value
        : null;
  }

  private static @Nullable LocalDate date(String text) {
    if (!text.matches("(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
