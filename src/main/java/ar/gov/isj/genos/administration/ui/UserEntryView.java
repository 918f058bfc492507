package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.administration.Change;
import ar.gov.isj.genos.administration.ChangeLog;
import ar.gov.isj.genos.administration.CurrentAdministrator;
import ar.gov.isj.genos.administration.UserDesk;
import ar.gov.isj.genos.administration.UserDraft;
import ar.gov.isj.genos.identity.User;
import ar.gov.isj.genos.identity.User.UserId;
import ar.gov.isj.genos.providers.Providers;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** One user: roles, centres, access and what changed. */
@Route("administracion/usuarios/:id")
@RolesAllowed("ADMIN")
class UserEntryView extends Main
    implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

  private final UserDesk desk;
  private final Providers providers;
  private final ChangeLog changes;
  private final CurrentAdministrator current;
  private @Nullable EntryPanel<UserDraft> panel;
  private String title = text("admin.usuarios.new");

  UserEntryView(
      UserDesk desk, Providers providers, ChangeLog changes, CurrentAdministrator current) {
    this.desk = desk;
    this.providers = providers;
    this.changes = changes;
    this.current = current;
    addClassNames("step", "administration");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (Entry.isNew(event)) {
      title = text("admin.usuarios.new");
      show(UserDraft.NEW);
    } else {
      Entry.id(event)
          .flatMap(id -> desk.find(new UserId(id)))
          .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }
  }

  private void show(User user) {
    title = user.name();
    show(
        UserDraft.of(user),
        new UserActs(user, desk, current::administrator),
        new History(changes.history(Change.Kind.USER, user.id().value())));
  }

  private void show(UserDraft draft, Component... more) {
    removeAll();
    panel =
        new EntryPanel<>(
            title,
            "usuarios",
            new UserForm(draft, providers.centres()),
            typed -> desk.save(typed, current.administrator()),
            more);
    add(panel);
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (panel != null) {
      panel.mayLeave(event);
    }
  }

  @Override
  public String getPageTitle() {
    return text("page.title", title);
  }
}
