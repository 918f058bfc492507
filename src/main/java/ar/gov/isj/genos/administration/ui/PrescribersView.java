package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.administration.PrescriberDesk;
import ar.gov.isj.genos.providers.RegisteredPrescriber;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.ui.Table;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;

/** Prescriptores: who may prescribe, by licence. */
@Route("administracion/prescriptores")
@RolesAllowed("ADMIN")
@Menu(title = "Prescriptores", order = 32, icon = "vaadin:stethoscope")
class PrescribersView extends Main implements HasDynamicTitle {

  private final BusinessClock clock;

  PrescribersView(PrescriberDesk desk, BusinessClock clock) {
    this.clock = clock;
    addClassNames("step", "administration");
    add(
        new H1(text("admin.prescriptores.title")),
        new SearchPanel<>("prescriptores", desk::search, this::table));
  }

  private Table table(List<RegisteredPrescriber> prescribers) {
    Table table =
        new Table(
            text("admin.prescriptores.title"), "licence", "prescriber", "speciality", "in-force");
    LocalDate today = clock.today();
    prescribers.forEach(
        one ->
            table.line(
                List.of(
                    new RouterLink(
                        one.type() + " " + one.number(),
                        PrescriberEntryView.class,
                        Entry.of(one.id())),
                    one.name(),
                    one.speciality(),
                    State.of(one.enabledOn(today), one.suspendedOn(today)).mark())));
    return table;
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("admin.prescriptores.title"));
  }
}
