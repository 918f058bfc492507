package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.shared.ui.EsAr;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * The box in which one datum is declared, as its kind asks. What it gives is as a draft keeps it.
 */
final class DatumField<C extends Component & HasValidation & Focusable<?>> {

  private static final int PAUSE_MILLIS = 400;

  private static final int LONGEST_NUMBER = 10;

  private final C box;

  private DatumField(C box) {
    this.box = box;
  }

  /**
   * @param value as a draft keeps it; empty when nothing is declared
   * @param onChange is told what the draft has to keep
   */
  static DatumField<?> of(Datum datum, String value, LocalDate today, Consumer<String> onChange) {
    DatumField<?> field =
        switch (datum.kind()) {
          case CHOICE ->
              datum.choices().size() == 1
                  ? new DatumField<>(tick(datum, value, onChange))
                  : new DatumField<>(choice(datum, value, onChange));
          case NUMBER -> new DatumField<>(number(datum, value, onChange));
          case DATE -> new DatumField<>(date(datum, value, today, onChange));
          case TEXT -> new DatumField<>(words(datum, value, onChange));
        };
    field.box.addClassNames("datum", "datum-" + datum.name());
    return field;
  }

  private static Checkbox tick(Datum datum, String value, Consumer<String> onChange) {
    String only = datum.choices().getFirst();
    Checkbox box = new Checkbox(datum.label(), only.equals(value));
    listen(box, ticked -> onChange.accept(ticked ? only : ""));
    return box;
  }

  private static Select<String> choice(Datum datum, String value, Consumer<String> onChange) {
    Select<String> box = new Select<>();
    box.setLabel(datum.label());
    if (datum == Datum.AMBITO) {
      // Nothing declared is the first one: the box is never blank.
      String usual = datum.choices().getFirst();
      box.setItems(datum.choices());
      box.setValue(datum.choices().contains(value) ? value : usual);
      listen(box, chosen -> onChange.accept(usual.equals(chosen) ? "" : chosen));
    } else {
      box.setItems(datum.choices());
      box.setEmptySelectionAllowed(true);
      box.setEmptySelectionCaption(text("declared.none"));
      if (datum.choices().contains(value)) {
        box.setValue(value);
      }
      listen(box, chosen -> onChange.accept(chosen == null ? "" : chosen));
    }
    box.setItemLabelGenerator(one -> one == null ? text("declared.none") : datum.shown(one));
    return box;
  }

  private static TextField number(Datum datum, String value, Consumer<String> onChange) {
    TextField box = words(datum, value, onChange);
    box.setMaxLength(LONGEST_NUMBER);
    box.setAllowedCharPattern("[0-9,.]");
    box.getElement().setAttribute("inputmode", "decimal");
    return box;
  }

  private static TextField words(Datum datum, String value, Consumer<String> onChange) {
    TextField box = new TextField(datum.label());
    box.setMaxLength(Datum.MAX_LENGTH);
    box.setValue(value);
    box.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
    box.setValueChangeMode(ValueChangeMode.LAZY);
    box.setValueChangeTimeout(PAUSE_MILLIS);
    listen(box, onChange);
    return box;
  }

  private static DatePicker date(
      Datum datum, String value, LocalDate today, Consumer<String> onChange) {
    DatePicker box = EsAr.datePicker(datum.label());
    box.setMax(today);
    box.setI18n(box.getI18n().setMaxErrorMessage(text("prescription.date.late", EsAr.date(today))));
    if (datum.accepts(value)) {
      box.setValue(LocalDate.parse(value));
    }
    listen(box, day -> onChange.accept(day == null ? "" : day.toString()));
    return box;
  }

  private static <F extends AbstractField<F, V> & HasValidation, V> void listen(
      F box, Consumer<V> onChange) {
    box.addValueChangeListener(
        changed -> {
          if (!(box instanceof DatePicker)) {
            box.setInvalid(false);
          }
          onChange.accept(changed.getValue());
        });
  }

  Component box() {
    return box;
  }

  void tell(String message) {
    box.setErrorMessage(message);
    box.setInvalid(true);
  }

  boolean wrong() {
    return box.isInvalid();
  }

  void focus() {
    box.focus();
  }
}
