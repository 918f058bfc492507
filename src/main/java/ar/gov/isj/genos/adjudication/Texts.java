package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.Sex;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** How values read inside a Spanish sentence. */
final class Texts {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private Texts() {}

  static String of(Object value) {
    return switch (value) {
      case LocalDate date -> DATE.format(date);
      case Money money -> money(money);
      case BigDecimal number -> number.stripTrailingZeros().toPlainString().replace('.', ',');
      default -> value.toString();
    };
  }

  static String units(int units) {
    return units == 1 ? "1 unidad" : units + " unidades";
  }

  /** {@code $ 1.234,50}. */
  static String money(Money money) {
    String plain = money.toString();
    int point = plain.indexOf('.');
    StringBuilder whole = new StringBuilder(plain.substring(0, point));
    int first = whole.charAt(0) == '-' ? 1 : 0;
    for (int i = whole.length() - 3; i > first; i -= 3) {
      whole.insert(i, '.');
    }
    return "$ " + whole + "," + plain.substring(point + 1);
  }

  /** {@code $ 300.000}. */
  static String pesos(int pesos) {
    String money = money(Money.of(pesos + ".00"));
    return money.substring(0, money.length() - 3);
  }

  /** The unit that a person would use: days up to 60, months up to 2 years, then years. */
  static String age(LocalDate birth, LocalDate on) {
    long days = ChronoUnit.DAYS.between(birth, on);
    if (days <= 60) {
      return days == 1 ? "1 día" : days + " días";
    }
    Period age = Period.between(birth, on);
    return age.getYears() < 2 ? age.toTotalMonths() + " meses" : age.getYears() + " años";
  }

  static String days(int days) {
    return days % 365 == 0 && days > 0 ? years(days / 365) : days == 1 ? "1 día" : days + " días";
  }

  private static String years(int years) {
    return years == 1 ? "1 año" : years + " años";
  }

  static String sex(Sex sex) {
    return switch (sex) {
      case F -> "femenino";
      case M -> "masculino";
      case X -> "no binario";
    };
  }

  /** {@code 08/01/2026, 03/04/2026 y 02/10/2026}. */
  static String dates(List<LocalDate> dates) {
    List<String> texts = dates.stream().map(DATE::format).toList();
    return texts.size() == 1
        ? texts.getFirst()
        : String.join(", ", texts.subList(0, texts.size() - 1)) + " y " + texts.getLast();
  }
}
