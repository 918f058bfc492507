package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.administration.CurrentAdministrator;
import ar.gov.isj.genos.administration.MemberDesk;
import ar.gov.isj.genos.administration.StatementDraft;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.shared.BusinessClock;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** One affiliate: what holds on a day, what is registered now, all that was registered. */
@Route("administracion/afiliados/:id")
@RolesAllowed("ADMIN")
class MemberEntryView extends Main
    implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

  private final MemberDesk desk;
  private final CurrentAdministrator current;
  private final BusinessClock clock;
  private @Nullable EntryPanel<StatementDraft> panel;
  private String title = text("admin.afiliados.title");

  MemberEntryView(MemberDesk desk, CurrentAdministrator current, BusinessClock clock) {
    this.desk = desk;
    this.current = current;
    this.clock = clock;
    addClassNames("step", "administration");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Entry.id(event)
        .flatMap(id -> desk.view(id, current.administrator()))
        .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
  }

  private void show(Member member) {
    removeAll();
    title = member.cuil().formatted() + " · " + member.name();
    var id = member.id().value();
    Section history =
        new Section(
            new H2(text("admin.afiliados.history")),
            Said.table(text("admin.afiliados.history"), desk.history(id)));
    history.addClassName("history");
    panel =
        new EntryPanel<>(
            title,
            "afiliados",
            new StatementForm(
                StatementDraft.fresh(id, clock.today()),
                new Holding(asOf -> desk.holding(id, asOf), clock.today())),
            typed -> desk.save(typed, current.administrator()),
            history);
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
