package ar.gov.isj.genos.simulation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a value of a scenario stands in a cell, and what of a cell is a value. */
sealed interface CellWriting {

  CellWriting DAY = new Day();
  CellWriting DAYS = new Days("");
  CellWriting HISTORY =
      new Days("[0-9]{6}( x [1-9][0-9]{0,3})? el " + Days.ISO + "( de [0-9]{1,9})?");
  CellWriting PRACTICES =
      new Parts("[0-9]{6}( x [1-9][0-9]{0,3})?", "prácticas como «000865, 000412 x 2»");
  CellWriting LINES =
      new Parts(
          "[0-9]{6} (AUTORIZADA|PARCIAL [0-9]{1,4}|AUDITORIA|DOCUMENTO|INDETERMINADA|RECHAZADA)"
              + "(: [A-Z]{3}-[0-9]{2}( [A-Z]{3}-[0-9]{2}){0,30})?",
          "prácticas con su resultado como «000865 AUDITORIA: FRE-01»");
  CellWriting CODES = new Parts("[A-Z]{3}-[0-9]{2}", "códigos como «ORD-02, PRV-01»");
  CellWriting MONEY = new Money();
  CellWriting COUNT = new Parts("0|[1-9][0-9]{0,8}", "un número entero como «24»");
  CellWriting WORD = new Parts("[\\p{L}\\p{N} ]{1,60}", "una palabra");
  CellWriting TEXT = new Parts("[^,]{1,300}", "un texto");
  CellWriting SENTENCES = new Sentences();

  /** What is expected, when a cell is something else. */
  final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String expected) {
      super(expected, null, false, false);
    }
  }

  /** As people read it. */
  String shown(String value);

  /**
   * @param text not blank
   * @throws Unreadable with what was expected, in Spanish
   */
  String value(String text) throws Unreadable;

  /** A day: {@code 31/12/2026} in the sheet. */
  record Day() implements CellWriting {

    private static final Pattern SHOWN =
        Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");

    @Override
    public String shown(String value) {
      return Days.shownDays(value);
    }

    @Override
    public String value(String text) throws Unreadable {
      Matcher day = SHOWN.matcher(text);
      try {
        return day.matches() ? iso(day.toMatchResult()) : LocalDate.parse(text).toString();
      } catch (DateTimeException e) {
        throw new Unreadable("una fecha como «31/12/2026»");
      }
    }

    static String iso(MatchResult day) {
      return LocalDate.of(
              Integer.parseInt(day.group(3)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(1)))
          .toString();
    }
  }

  /**
   * A text with days in it.
   *
   * @param part what each part, between commas, has to be; empty for anything
   */
  record Days(String part) implements CellWriting {

    static final String ISO = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private static final Pattern KEPT = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    static String shownDays(String value) {
      return KEPT.matcher(value).replaceAll("$3/$2/$1");
    }

    @Override
    public String shown(String value) {
      return shownDays(value);
    }

    @Override
    public String value(String text) throws Unreadable {
      try {
        String value = Day.SHOWN.matcher(text).replaceAll(Day::iso);
        return part.isEmpty() ? value : new Parts(part, EXPECTED).value(value);
      } catch (DateTimeException e) {
        throw new Unreadable("fechas que existan, como «31/12/2026»");
      }
    }

    private static final String EXPECTED = "prácticas con su fecha como «000865 el 08/01/2026»";
  }

  /** Pesos: {@code 1234,50} in the sheet. */
  record Money() implements CellWriting {

    @Override
    public String shown(String value) {
      try {
        return value(value).replace('.', ',');
      } catch (Unreadable e) {
        return value; // Told when it is read.
      }
    }

    @Override
    public String value(String text) throws Unreadable {
      String plain = text.contains(",") ? text.replace(".", "").replace(',', '.') : text;
      if (!plain.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
        throw new Unreadable("un importe como «1234,50»");
      }
      int cents = plain.indexOf('.') < 0 ? 0 : plain.length() - plain.indexOf('.') - 1;
      return cents == 0 ? plain + ".00" : cents == 1 ? plain + "0" : plain;
    }
  }

  /** One of some values. */
  record Choice(List<String> values) implements CellWriting {

    @Override
    public String shown(String value) {
      return value;
    }

    @Override
    public String value(String text) throws Unreadable {
      String upper = text.toUpperCase(Locale.ROOT);
      if (!values.contains(upper)) {
        throw new Unreadable("uno de estos valores: " + String.join(", ", values));
      }
      return upper;
    }
  }

  /**
   * Parts between commas.
   *
   * @param part regular expression of one
   */
  record Parts(String part, String expected) implements CellWriting {

    @Override
    public String shown(String value) {
      return value;
    }

    @Override
    public String value(String text) throws Unreadable {
      List<String> parts = new ArrayList<>();
      for (String one : text.split(",", -1)) {
        String plain = one.strip();
        if (!plain.matches(part)) {
          throw new Unreadable(expected);
        }
        parts.add(plain);
      }
      return String.join(", ", parts);
    }
  }

  /** A sentence on each line. */
  record Sentences() implements CellWriting {

    @Override
    public String shown(String value) {
      return value;
    }

    @Override
    public String value(String text) {
      return String.join(
          "\n", text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }
  }
}
