package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.shared.ui.EsAr;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Fields as the administration's forms need them. */
final class Fields {

  private Fields() {}

  static TextField box(String key, String value, int longest) {
    TextField box = new TextField(text(key));
    box.setMaxLength(longest);
    box.setValue(value);
    return box;
  }

  static TextField required(String key, String value, int longest) {
    TextField box = box(key, value, longest);
    box.setRequiredIndicatorVisible(true);
    return box;
  }

  /** A licence; empty while it is 0. */
  static TextField licence(String key, int number) {
    TextField box = required(key, number == 0 ? "" : Integer.toString(number), 9);
    box.setAllowedCharPattern("[0-9]");
    return box;
  }

  /** 0 for what is no number. */
  static int number(TextField box) {
    return box.getValue().matches("\\d{1,9}") ? Integer.parseInt(box.getValue()) : 0;
  }

  static DatePicker day(String key, @Nullable LocalDate value) {
    DatePicker day = EsAr.datePicker(text(key));
    day.setValue(value);
    return day;
  }

  /** Shows the last day of what ends before {@code until}. */
  static DatePicker lastDay(String key, @Nullable LocalDate until) {
    return day(key, until == null ? null : until.minusDays(1));
  }

  /** The first day after the last one; null when it is open. */
  static @Nullable LocalDate until(DatePicker lastDay) {
    return lastDay.getOptionalValue().map(day -> day.plusDays(1)).orElse(null);
  }
}
