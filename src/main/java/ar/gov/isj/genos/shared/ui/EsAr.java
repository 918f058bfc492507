package ar.gov.isj.genos.shared.ui;

import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Money;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Dates and amounts as they are written in Argentina. */
public final class EsAr {

  public static final Locale LOCALE = Locale.of("es", "AR");

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", LOCALE);
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", LOCALE);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", LOCALE);

  private EsAr() {}

  /** {@code 11/06/2020}. */
  public static String date(LocalDate date) {
    return DATE.format(date);
  }

  /** {@code 22/06/2020 10:13}, in Jujuy. */
  public static String dateTime(Instant instant) {
    return DATE_TIME.format(instant.atZone(BusinessClock.ZONE));
  }

  /** {@code 10:13}, in Jujuy. */
  public static String time(Instant instant) {
    return TIME.format(instant.atZone(BusinessClock.ZONE));
  }

  /** {@code 1.234,50}: for columns whose heading says that they are pesos. */
  public static String amount(Money money) {
    return format("#,##0.00").format(money.amountArs());
  }

  /** {@code 12.345}. */
  public static String count(long number) {
    return format("#,##0").format(number);
  }

  private static DecimalFormat format(String pattern) {
    // Written out, so that no update of the platform's locale data changes what is printed.
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setDecimalSeparator(',');
    symbols.setGroupingSeparator('.');
    return new DecimalFormat(pattern, symbols);
  }

  /** {@code $ 1.234,50}, never broken over two lines. */
  public static String pesos(Money money) {
    return "$\u00a0" + amount(money);
  }

  static DatePicker.DatePickerI18n calendar() {
    List<DayOfWeek> fromSunday =
        IntStream.range(0, 7).mapToObj(day -> DayOfWeek.SUNDAY.plus(day)).toList();
    return new DatePicker.DatePickerI18n()
        .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "d/M/yy", "ddMMyyyy")
        .setMonthNames(
            Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, LOCALE))
                .toList())
        .setWeekdays(
            fromSunday.stream().map(day -> day.getDisplayName(TextStyle.FULL, LOCALE)).toList())
        .setWeekdaysShort(
            fromSunday.stream()
                .map(day -> day.getDisplayName(TextStyle.SHORT, LOCALE).replace(".", ""))
                .toList())
        .setFirstDayOfWeek(1)
        .setToday(Texts.text("calendar.today"))
        .setCancel(Texts.text("action.cancel"))
        .setBadInputErrorMessage(Texts.text("calendar.malformed"));
  }

  /** A date field that reads and writes {@code dd/MM/yyyy}. */
  public static DatePicker datePicker(String label) {
    DatePicker picker = new DatePicker(label);
    picker.setLocale(LOCALE);
    picker.setI18n(calendar());
    return picker;
  }
}
