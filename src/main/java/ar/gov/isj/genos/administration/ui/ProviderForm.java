package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.administration.ProviderDraft;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;

/** A provider's data, validity and suspensions. */
final class ProviderForm extends EntryForm<ProviderDraft> {

  private final ProviderDraft stored;
  private final TextField licence;
  private final TextField name;
  private final DatePicker from;
  private final DatePicker lastDay;
  private final SuspensionsField suspensions;

  ProviderForm(ProviderDraft stored, LocalDate today) {
    this.stored = stored;
    licence = field("licence", Fields.licence("admin.field.licence", stored.licence()));
    name = field("name", Fields.required("admin.field.person", stored.name(), 80));
    from = field("from", Fields.day("admin.field.from", stored.enabledFrom()));
    lastDay = field("last_day", Fields.lastDay("admin.field.last_day", stored.enabledUntil()));
    lastDay.setHelperText(text("admin.last-day.help"));
    lastDay.setClearButtonVisible(true);
    suspensions = new SuspensionsField(this, stored.suspensions(), today);
    add(suspensions);
  }

  @Override
  ProviderDraft draft() {
    return new ProviderDraft(
        stored.id(),
        stored.version(),
        Fields.number(licence),
        name.getValue(),
        from.getValue(),
        Fields.until(lastDay),
        suspensions.value());
  }
}
