package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.shared.ui.ActionBar;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import ar.gov.isj.genos.trail.TrailSearch.Filter;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Who, what, when, from where, on what and with what result. */
final class TrailFilterForm extends Div {

  private final DatePicker from = EsAr.datePicker(text("trail.from"));
  private final DatePicker until = EsAr.datePicker(text("trail.until"));
  private final TextField who = field("who");
  private final ComboBox<Action> what = new ComboBox<>(text("trail.column.what"));
  private final TextField subject = field("subject");
  private final Select<String> result = new Select<>();
  private final TextField where = field("where");
  private final Consumer<Filter> search;

  TrailFilterForm(LocalDate today, Consumer<Filter> search) {
    this.search = search;
    addClassName("register-filters");
    from.setValue(today);
    until.setValue(today);
    from.setWidth("132px");
    until.setWidth("132px");
    what.setWidth("142px");
    what.setItems(
        List.of(Action.values()).stream()
            .sorted(Comparator.comparing((Action one) -> TrailWords.action(one.name())))
            .toList());
    what.setItemLabelGenerator(one -> TrailWords.action(one.name()));
    what.setClearButtonVisible(true);
    result.setLabel(text("trail.column.result"));
    result.setItems("OK", "REFUSED");
    result.setItemLabelGenerator(one -> one == null ? text("admin.any") : TrailWords.result(one));
    result.setEmptySelectionAllowed(true);
    result.setEmptySelectionCaption(text("admin.any"));
    result.setWidth("116px");
    add(from, until, who, what, subject, result, where);
    var button = ActionBar.primary(text("trail.search"), "Enter", this::search);
    button.addClickShortcut(Key.ENTER).listenOn(this);
    add(button);
  }

  private static TextField field(String name) {
    TextField field = new TextField(text("trail.field." + name));
    field.setMaxLength(100);
    field.setClearButtonVisible(true);
    field.setWidth("142px");
    return field;
  }

  /** Shows what is asked for at first: today. */
  void arrive() {
    who.focus();
    search();
  }

  private void search() {
    LocalDate first = from.getValue();
    LocalDate last = until.getValue();
    boolean wrong = first == null || last == null || last.isBefore(first);
    until.setInvalid(wrong);
    until.setErrorMessage(wrong ? text("trail.dates") : "");
    if (first == null || last == null || wrong) {
      return;
    }
    Action action = what.getValue();
    search.accept(
        new Filter(
            first,
            last,
            who.getValue().strip(),
            action == null ? "" : action.name(),
            subject.getValue().strip(),
            Objects.requireNonNullElse(result.getValue(), ""),
            where.getValue().strip()));
  }
}
