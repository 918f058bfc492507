package ar.gov.isj.genos.rulebook.check;

import ar.gov.isj.genos.rulebook.Column;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Guesses what a person or Excel meant by a text that does not read as its column asks. Only a
 * guess that has one meaning is made; the person confirms it.
 */
public final class Repair {

  private static final Pattern DAY_FIRST =
      Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]((?:19|20)[0-9]{2})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("((?:19|20)[0-9]{2})[/.]([0-9]{1,2})[/.]([0-9]{1,2})");
  private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]([.,][0-9]+)?[eE][+-]?[0-9]+");

  /** Excel's day 0, so that day 61 is 1900-03-01. */
  private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);

  private Repair() {}

  /** The canonical text that was probably meant; null if it cannot be told. */
  public static @Nullable String of(Column column, String text) {
    // What people see as nothing: spaces of any width, marks of zero width and of direction.
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("[\\p{Cf}\\p{Cntrl}]", "")
            .strip();
    String guess =
        switch (column.type()) {
          case CODE -> code(plain);
          case CHOICE -> choice(column, plain);
          case INTEGER -> integer(plain);
          case DECIMAL -> decimal(plain);
          case DATE -> date(plain);
          case WORDS, DIAGNOSES ->
              plain.toUpperCase(Locale.ROOT).replaceAll("[,;]", " ").replaceAll("\\s+", " ");
          case KEY, TEXT -> plain.replaceAll("\\s+", " ");
        };
    return guess != null && column.read(guess) instanceof Column.Reading.Value ? guess : null;
  }

  /** As {@link #of}, for what Excel keeps as a number: a day is a count of days. */
  public static @Nullable String ofNumber(Column column, double number) {
    String guess =
        switch (column.type()) {
          case DATE ->
              number >= 61 && number == Math.rint(number) && number < 80_000
                  ? EXCEL_DAY_ZERO.plusDays((long) number).toString()
                  : null;
          case CODE, INTEGER, DECIMAL ->
              number == Math.rint(number) && Math.abs(number) < 1e9
                  ? of(column, Long.toString((long) number))
                  : of(column, BigDecimal.valueOf(number).toPlainString());
          case CHOICE, WORDS, DIAGNOSES, KEY, TEXT -> null;
        };
    return guess != null && column.read(guess) instanceof Column.Reading.Value ? guess : null;
  }

  /** What Excel leaves of a long code: digits that are gone for good. */
  public static boolean destroyedByExcel(String text) {
    return SCIENTIFIC.matcher(text.strip()).matches();
  }

  private static @Nullable String code(String text) {
    String digits = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    digits = digits.replace(" ", "");
    return digits.matches("[0-9]{1,6}") ? "0".repeat(6 - digits.length()) + digits : null;
  }

  private static @Nullable String choice(Column column, String text) {
    String wanted = bare(text);
    String yes = wanted.equals("VERDADERO") ? "SI" : wanted.equals("FALSO") ? "NO" : wanted;
    return column.values().stream()
        .filter(value -> bare(value).equals(yes))
        .findFirst()
        .orElse(null);
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace(' ', '-')
        .toUpperCase(Locale.ROOT);
  }

  private static @Nullable String integer(String text) {
    String number = text.replaceFirst("[.,]0+$", "").replaceFirst("^0+(?=[0-9])", "");
    // 1.500 is one thousand five hundred here.
    return number.matches("[1-9][0-9]{0,2}(\\.[0-9]{3})+") ? number.replace(".", "") : number;
  }

  private static @Nullable String decimal(String text) {
    String number = text.replaceFirst("\\s*%$", "").replaceFirst("^\\$\\s*", "");
    if (number.contains(",")) {
      number = number.replace(".", "").replace(',', '.');
    }
    if (!number.matches("[0-9]{1,9}(\\.[0-9]+)?")) {
      return null;
    }
    BigDecimal value = new BigDecimal(number).stripTrailingZeros();
    return value.scale() > 2 ? null : value.setScale(2).toPlainString();
  }

  private static @Nullable String date(String text) {
    String day = text.replaceFirst("[T ]00:00(:00)?$", "");
    Matcher first = DAY_FIRST.matcher(day);
    Matcher year = YEAR_FIRST.matcher(day);
    try {
      if (first.matches()) {
        return date(first.group(3), first.group(2), first.group(1));
      }
      if (year.matches()) {
        return date(year.group(1), year.group(2), year.group(3));
      }
      return day;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String date(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
        .toString();
  }
}
