package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.administration.CurrentAdministrator;
import ar.gov.isj.genos.administration.UserDesk;
import ar.gov.isj.genos.identity.Role;
import ar.gov.isj.genos.identity.User;
import ar.gov.isj.genos.identity.Users.UserFilter;
import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.shared.ui.Table;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Usuarios: who may enter, as what and for which centres. */
@Route("administracion/usuarios")
@RolesAllowed("ADMIN")
@Menu(title = "Usuarios", order = 33, icon = "vaadin:users")
class UsersView extends Main implements HasDynamicTitle {

  private final UserDesk desk;
  private final CurrentAdministrator current;
  private final Select<Role> role = new Select<>();
  private final ComboBox<Centre> centre = new ComboBox<>(text("column.centre"));
  private final Select<Boolean> enabled = new Select<>();
  private final SearchPanel<User> panel;

  UsersView(UserDesk desk, CurrentAdministrator current, Providers providers) {
    this.desk = desk;
    this.current = current;
    addClassNames("step", "administration");
    role.setLabel(text("admin.field.roles"));
    role.setItems(Role.values());
    role.setItemLabelGenerator(one -> one == null ? text("admin.any") : RoleWords.of(one));
    role.setEmptySelectionAllowed(true);
    role.setEmptySelectionCaption(text("admin.any"));
    centre.setItems(providers.centres());
    centre.setItemLabelGenerator(Centre::name);
    centre.setClearButtonVisible(true);
    enabled.setLabel(text("column.in-force"));
    enabled.setItems(true, false);
    enabled.setItemLabelGenerator(
        one -> one == null ? text("admin.any") : text("admin.state." + state(one).name()));
    enabled.setEmptySelectionAllowed(true);
    enabled.setEmptySelectionCaption(text("admin.any"));
    panel = new SearchPanel<>("usuarios", this::search, this::table, role, centre, enabled);
    role.addValueChangeListener(_ -> panel.show());
    centre.addValueChangeListener(_ -> panel.show());
    enabled.addValueChangeListener(_ -> panel.show());
    add(new H1(text("admin.usuarios.title")), panel);
  }

  private List<User> search(String words, int most) {
    return desk.search(
        new UserFilter(
            words,
            role.getValue(),
            centre.getOptionalValue().map(Centre::id).orElse(null),
            enabled.getValue()),
        most,
        current.administrator());
  }

  private Table table(List<User> users) {
    Table table =
        new Table(text("admin.usuarios.title"), "cuil", "person", "email", "roles", "in-force");
    users.forEach(
        one ->
            table.line(
                List.of(
                    new RouterLink(
                        one.cuil().formatted(), UserEntryView.class, Entry.of(one.id().value())),
                    one.name(),
                    Objects.requireNonNullElse(one.email(), ""),
                    one.roles().stream()
                        .sorted()
                        .map(RoleWords::of)
                        .collect(Collectors.joining(", ")),
                    state(one.enabled()).mark())));
    return table;
  }

  private static State state(boolean enabled) {
    return State.of(enabled, false);
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("admin.usuarios.title"));
  }
}
