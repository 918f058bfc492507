package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.administration.UserDraft;
import ar.gov.isj.genos.identity.Role;
import ar.gov.isj.genos.providers.Centre;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;

/** A user's data, roles and centres; the data of a stored one is the user's own. */
final class UserForm extends EntryForm<UserDraft> {

  private final UserDraft stored;
  private final TextField cuil;
  private final TextField name;
  private final TextField email;
  private final TextField phone;
  private final CheckboxGroup<Role> roles = new CheckboxGroup<>(text("admin.field.roles"));
  private final MultiSelectComboBox<Centre> centres =
      new MultiSelectComboBox<>(text("admin.field.centres"));

  UserForm(UserDraft stored, List<Centre> all) {
    this.stored = stored;
    cuil = field("cuil", Fields.required("admin.field.cuil", stored.cuil(), 20));
    name = field("name", Fields.required("admin.field.person", stored.name(), 80));
    email = field("email", Fields.required("admin.field.email", stored.email(), 254));
    phone = field("phone", Fields.box("admin.field.phone", stored.phone(), 40));
    if (stored.id() == null) {
      email.setHelperText(text("admin.usuarios.email.help"));
    } else {
      List.of(cuil, name, email, phone).forEach(field -> field.setReadOnly(true));
      email.setHelperText(text("admin.usuarios.own-data"));
    }
    centres.setItems(all);
    centres.setItemLabelGenerator(one -> one.name() + " · " + one.town());
    centres.setHelperText(text("admin.usuarios.centres.help"));
    centres.setValue(
        all.stream()
            .filter(one -> stored.centres().contains(one.id()))
            .collect(Collectors.toSet()));
    field("centres", centres);
    roles.setItems(Role.values());
    roles.setItemLabelGenerator(RoleWords::of);
    roles.setValue(stored.roles());
    roles.addClassName("entry-wide");
    field("roles", roles);
  }

  @Override
  UserDraft draft() {
    return new UserDraft(
        stored.id(),
        stored.version(),
        cuil.getValue(),
        name.getValue(),
        email.getValue(),
        phone.getValue(),
        roles.getValue(),
        centres.getValue().stream().map(Centre::id).collect(Collectors.toUnmodifiableSet()));
  }
}
