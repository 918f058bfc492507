package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.providers.Suspension;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The suspensions of a professional: one row each, with its first and last day and its reason. */
final class SuspensionsField extends Section {

  private record Row(Div line, DatePicker from, DatePicker lastDay, TextField reason) {}

  private final EntryForm<?> form;
  private final LocalDate today;
  private final List<Row> rows = new ArrayList<>();
  private final Div lines = new Div();
  private final Paragraph none = new Paragraph(text("admin.suspensions.none"));

  SuspensionsField(EntryForm<?> form, List<Suspension> suspensions, LocalDate today) {
    this.form = form;
    this.today = today;
    addClassName("suspensions");
    none.addClassName("secondary");
    lines.addClassName("suspension-lines");
    add(
        new H2(text("admin.suspensions")),
        none,
        lines,
        new Button(text("admin.suspensions.add"), _ -> addNew()));
    suspensions.forEach(this::add);
    renumber();
  }

  private void addNew() {
    Row row = add(new Suspension(today, null, ""));
    renumber();
    row.from().focus();
  }

  private Row add(Suspension suspension) {
    DatePicker from = Fields.day("admin.suspension.from", suspension.from());
    DatePicker lastDay = Fields.lastDay("admin.suspension.last-day", suspension.until());
    TextField reason = Fields.required("admin.suspension.reason", suspension.reason(), 200);
    reason.addClassName("suspension-reason");
    Button remove = new Button(text("admin.suspension.remove"));
    Div line = new Div(from, lastDay, reason, remove);
    line.addClassName("suspension-line");
    from.setRequiredIndicatorVisible(true);
    Row row = new Row(line, from, lastDay, reason);
    remove.addClickListener(_ -> remove(row));
    rows.add(row);
    lines.add(line);
    return row;
  }

  private void remove(Row row) {
    rows.remove(row);
    lines.remove(row.line());
    renumber();
  }

  /** Problems name a suspension by its place. */
  private void renumber() {
    none.setVisible(rows.isEmpty());
    form.forget("suspensions");
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      String name = "suspensions[%d].".formatted(i);
      form.remember(name + "from", row.from());
      form.remember(name + "until", row.lastDay());
      form.remember(name + "reason", row.reason());
    }
  }

  /** One whose first day is missing reads as today's; it is not saved. */
  List<Suspension> value() {
    return rows.stream()
        .map(
            row ->
                new Suspension(
                    row.from().getOptionalValue().orElse(today),
                    Fields.until(row.lastDay()),
                    row.reason().getValue().strip()))
        .toList();
  }
}
