package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.administration.Change;
import ar.gov.isj.genos.administration.ChangeLog;
import ar.gov.isj.genos.administration.CurrentAdministrator;
import ar.gov.isj.genos.administration.PrescriberDesk;
import ar.gov.isj.genos.administration.PrescriberDraft;
import ar.gov.isj.genos.providers.RegisteredPrescriber;
import ar.gov.isj.genos.shared.BusinessClock;
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

/** One prescriber: data, validity, suspensions and what changed. */
@Route("administracion/prescriptores/:id")
@RolesAllowed("ADMIN")
class PrescriberEntryView extends Main
    implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

  private final PrescriberDesk desk;
  private final ChangeLog changes;
  private final CurrentAdministrator current;
  private final BusinessClock clock;
  private @Nullable EntryPanel<PrescriberDraft> panel;
  private String title = text("admin.prescriptores.new");

  PrescriberEntryView(
      PrescriberDesk desk, ChangeLog changes, CurrentAdministrator current, BusinessClock clock) {
    this.desk = desk;
    this.changes = changes;
    this.current = current;
    this.clock = clock;
    addClassNames("step", "administration");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (Entry.isNew(event)) {
      title = text("admin.prescriptores.new");
      show(PrescriberDraft.fresh(clock.today()));
    } else {
      Entry.id(event)
          .flatMap(desk::find)
          .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }
  }

  private void show(RegisteredPrescriber one) {
    title = one.type() + " " + one.number() + " · " + one.name();
    show(PrescriberDraft.of(one), new History(changes.history(Change.Kind.PRESCRIBER, one.id())));
  }

  private void show(PrescriberDraft draft, Component... more) {
    removeAll();
    panel =
        new EntryPanel<>(
            title,
            "prescriptores",
            new PrescriberForm(draft, clock.today()),
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
