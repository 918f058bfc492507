package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.administration.CentreDesk;
import ar.gov.isj.genos.providers.RegisteredCentre;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.ui.Table;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Centros: where affiliates are attended. */
@Route("administracion/centros")
@RolesAllowed("ADMIN")
@Menu(title = "Centros", order = 30, icon = "vaadin:hospital")
class CentresView extends Main implements HasDynamicTitle {

  private final BusinessClock clock;

  CentresView(CentreDesk desk, BusinessClock clock) {
    this.clock = clock;
    addClassNames("step", "administration");
    add(
        new H1(text("admin.centros.title")),
        new SearchPanel<>("centros", desk::search, this::table));
  }

  private Table table(List<RegisteredCentre> centres) {
    Table table =
        new Table(text("admin.centros.title"), "centre", "town", "address", "phone", "in-force");
    centres.forEach(
        one ->
            table.line(
                List.of(
                    new RouterLink(one.name(), CentreEntryView.class, Entry.of(one.id().value())),
                    one.town(),
                    one.address(),
                    one.phone(),
                    State.of(one.enabledOn(clock.today()), false).mark())));
    return table;
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("admin.centros.title"));
  }
}
