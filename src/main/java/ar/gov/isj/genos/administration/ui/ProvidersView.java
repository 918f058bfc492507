package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.administration.ProviderDesk;
import ar.gov.isj.genos.providers.RegisteredCentre;
import ar.gov.isj.genos.providers.RegisteredProvider;
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
import java.util.stream.Collectors;

/** Prestadores: in whose name orders are issued. */
@Route("administracion/prestadores")
@RolesAllowed("ADMIN")
@Menu(title = "Prestadores", order = 31, icon = "vaadin:doctor-briefcase")
class ProvidersView extends Main implements HasDynamicTitle {

  private final ProviderDesk desk;
  private final BusinessClock clock;

  ProvidersView(ProviderDesk desk, BusinessClock clock) {
    this.desk = desk;
    this.clock = clock;
    addClassNames("step", "administration");
    add(
        new H1(text("admin.prestadores.title")),
        new SearchPanel<>("prestadores", desk::search, this::table));
  }

  private Table table(List<RegisteredProvider> providers) {
    Table table =
        new Table(text("admin.prestadores.title"), "provider", "licence", "centres", "in-force");
    LocalDate today = clock.today();
    providers.forEach(
        one ->
            table.line(
                List.of(
                    new RouterLink(one.name(), ProviderEntryView.class, Entry.of(one.id().value())),
                    one.licence(),
                    desk.centresOf(one.id()).stream()
                        .map(RegisteredCentre::name)
                        .collect(Collectors.joining(" · ")),
                    State.of(one.enabledOn(today), one.suspendedOn(today)).mark())));
    return table;
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("admin.prestadores.title"));
  }
}
