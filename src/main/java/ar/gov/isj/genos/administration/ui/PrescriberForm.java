package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.administration.PrescriberDraft;
import ar.gov.isj.genos.shared.PrescriberType;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;

/** A prescriber's data, validity and suspensions; the licence of a stored one stays. */
final class PrescriberForm extends EntryForm<PrescriberDraft> {

  private final PrescriberDraft stored;
  private final Select<PrescriberType> type = new Select<>();
  private final TextField number;
  private final TextField name;
  private final TextField speciality;
  private final DatePicker from;
  private final DatePicker lastDay;
  private final SuspensionsField suspensions;

  PrescriberForm(PrescriberDraft stored, LocalDate today) {
    this.stored = stored;
    type.setLabel(text("prescription.type"));
    type.setItems(PrescriberType.values());
    type.setItemLabelGenerator(one -> text("admin.prescriptores.type." + one.name()));
    type.setValue(stored.type());
    field("type", type);
    number = field("number", Fields.licence("admin.field.licence", stored.number()));
    type.setReadOnly(stored.id() != null);
    number.setReadOnly(stored.id() != null);
    name = field("name", Fields.required("admin.field.person", stored.name(), 80));
    speciality =
        field("speciality", Fields.required("admin.field.speciality", stored.speciality(), 80));
    from = field("from", Fields.day("admin.field.from", stored.enabledFrom()));
    from.setRequiredIndicatorVisible(true);
    lastDay = field("last_day", Fields.lastDay("admin.field.last_day", stored.enabledUntil()));
    lastDay.setHelperText(text("admin.last-day.help"));
    lastDay.setClearButtonVisible(true);
    suspensions = new SuspensionsField(this, stored.suspensions(), today);
    add(suspensions);
  }

  @Override
  PrescriberDraft draft() {
    return new PrescriberDraft(
        stored.id(),
        stored.version(),
        type.getValue(),
        Fields.number(number),
        name.getValue(),
        speciality.getValue(),
        from.getValue(),
        Fields.until(lastDay),
        suspensions.value());
  }
}
