package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.authorization.OrderRegister;
import ar.gov.isj.genos.authorization.RegisterFilter;
import ar.gov.isj.genos.authorization.RegisterListing;
import ar.gov.isj.genos.authorization.RegisterScope;
import ar.gov.isj.genos.authorization.ui.RegisterFilterForm.Typed;
import ar.gov.isj.genos.identity.CurrentActor;
import ar.gov.isj.genos.identity.Role;
import ar.gov.isj.genos.reporting.OrderListing.Format;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.ui.ActionBar;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** Registros: every order of the centre, or of all centres for the administration. */
@Route("registros")
@RolesAllowed({"LAB", "ADMIN", "CONTROLLER"})
@Menu(title = "Registros", order = 4, icon = "vaadin:archive")
class RegisterView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final OrderRegister register;
  private final RegisterListing listing;
  private final CurrentActor current;
  private final BusinessClock clock;
  private final Div files = new Div();
  private final ActionBar bar = new ActionBar();

  RegisterView(
      OrderRegister register, RegisterListing listing, CurrentActor current, BusinessClock clock) {
    this.register = register;
    this.listing = listing;
    this.current = current;
    this.clock = clock;
    addClassNames("step", "register-view");
    files.addClassName("register-files");
    bar.action(files);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (current.user().roles().contains(Role.LAB) && current.chosen().isEmpty()) {
      return; // The frame leads to the choice of a centre.
    }
    removeAll();
    RegisterScope scope = RegisterScope.of(current);
    RegisterGrid grid = new RegisterGrid(register, scope);
    Typed kept = ComponentUtil.getData(UI.getCurrentOrThrow(), Typed.class);
    RegisterFilterForm filters =
        new RegisterFilterForm(
            register,
            kept == null ? Typed.lastMonth(clock.today()) : kept,
            typed -> search(typed, grid, scope));
    add(new H1(text("register.title")), filters, grid, bar);
    search(filters, grid, scope);
    filters.arrive();
  }

  private void search(RegisterFilterForm filters, RegisterGrid grid, RegisterScope scope) {
    Optional<RegisterFilter> filter = filters.read();
    if (filter.isPresent()) {
      ComponentUtil.setData(UI.getCurrentOrThrow(), Typed.class, filters.typed(clock.today()));
      show(filter.get(), grid, scope);
    }
  }

  private void show(RegisterFilter filter, RegisterGrid grid, RegisterScope scope) {
    OrderRegister.Totals totals = register.totals(filter, scope);
    register.listed(scope, "SCREEN", totals.orders());
    grid.search(filter, totals);
    Span count =
        new Span(
            totals.cancelled() == 0
                ? text("register.count", totals.orders())
                : text("register.count.cancelled", totals.orders(), totals.cancelled()));
    count.addClassName("counter");
    count.getElement().setAttribute("role", "status");
    Div summary = new Div(count, new Totals(totals.copay(), totals.total(), totals.insurerPays()));
    summary.addClassName("register-totals");
    bar.summary(summary);
    files.removeAll();
    for (Format format : Format.values()) {
      files.add(file(filter, totals.orders(), scope, format));
    }
  }

  /** A list that is too long for a kind of file is never cut in silence. */
  private Component file(RegisterFilter filter, long orders, RegisterScope scope, Format format) {
    if (orders > format.maxOrders()) {
      Span tooMany = new Span(text("register.too-many", format.name(), format.maxOrders()));
      tooMany.addClassName("secondary");
      return tooMany;
    }
    Anchor download =
        new Anchor(
            OrderFiles.listing(listing, filter, scope, format),
            text("register.download", format.name()));
    download.addClassName("file-link");
    return download;
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("register.title"));
  }
}
