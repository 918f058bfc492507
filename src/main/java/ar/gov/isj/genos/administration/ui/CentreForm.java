package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.administration.CentreDraft;
import ar.gov.isj.genos.providers.Provider.ProviderId;
import ar.gov.isj.genos.providers.RegisteredProvider;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** A centre's data. */
final class CentreForm extends EntryForm<CentreDraft> {

  private final CentreDraft stored;
  private final TextField name;
  private final TextField town;
  private final TextField address;
  private final TextField phone;
  private final ComboBox<RegisteredProvider> provider =
      new ComboBox<>(text("admin.field.provider"));
  private final DatePicker lastDay;

  /**
   * @param providers whom the centre may work for
   */
  CentreForm(CentreDraft stored, List<RegisteredProvider> providers) {
    this.stored = stored;
    name = field("name", Fields.required("admin.field.name", stored.name(), 80));
    town = field("town", Fields.required("admin.field.town", stored.town(), 80));
    address = field("address", Fields.box("admin.field.address", stored.address(), 120));
    phone = field("phone", Fields.box("admin.field.phone", stored.phone(), 40));
    provider.setItems(providers);
    provider.setItemLabelGenerator(one -> one.name() + " (" + one.licence() + ")");
    provider.setHelperText(text("admin.centros.provider.help"));
    provider.setClearButtonVisible(true);
    providers.stream()
        .filter(one -> one.id().equals(stored.provider()))
        .findFirst()
        .ifPresent(provider::setValue);
    field("provider", provider);
    lastDay = field("last_day", Fields.lastDay("admin.field.last_day", stored.enabledUntil()));
    lastDay.setHelperText(text("admin.last-day.help"));
    lastDay.setClearButtonVisible(true);
  }

  @Override
  CentreDraft draft() {
    ProviderId chosen = provider.getOptionalValue().map(RegisteredProvider::id).orElse(null);
    return new CentreDraft(
        stored.id(),
        stored.version(),
        name.getValue(),
        town.getValue(),
        address.getValue(),
        phone.getValue(),
        Fields.until(lastDay),
        chosen);
  }
}
