package ar.gov.isj.genos.identity.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.identity.CurrentActor;
import ar.gov.isj.genos.identity.Role;
import ar.gov.isj.genos.identity.User;
import ar.gov.isj.genos.shared.ui.HelpPanel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;

/** The frame of every view of a signed-in person: menu at the side, who and where at the top. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements BeforeEnterObserver {

  private final CurrentActor current;
  private final AuthenticationContext session;

  MainLayout(CurrentActor current, AuthenticationContext session) {
    this.current = current;
    this.session = session;
    setPrimarySection(Section.DRAWER);
    addToDrawer(brand(), person(), menu());
    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel(text("menu.toggle"));
    addToNavbar(toggle, header(), new SessionNotice());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (session.hasRole(Role.LAB.name())
        && current.chosen().isEmpty()
        && event.getNavigationTarget() != CentreView.class) {
      event.forwardTo(CentreView.class);
    }
  }

  /** Where the bar has no room for it. */
  private Component person() {
    User user = current.user();
    Div person = new Div(new Span(user.cuil().formatted()), new Span(user.name()));
    person.addClassName("drawer-user");
    return person;
  }

  private static Component brand() {
    Span name = new Span(text("app.short-name"));
    name.addClassName("brand-name");
    Span owner = new Span(text("app.owner"));
    owner.addClassName("brand-owner");
    Div brand = new Div(name, owner);
    brand.addClassName("brand");
    return brand;
  }

  /** Only what the person's roles may open; what is not built yet is not there. */
  private static SideNav menu() {
    SideNav menu = new SideNav();
    menu.getElement().setAttribute("aria-label", text("menu.label"));
    MenuConfiguration.getMenuEntries()
        .forEach(
            entry ->
                menu.addItem(
                    entry.icon() == null
                        ? new SideNavItem(entry.title(), entry.path())
                        : new SideNavItem(entry.title(), entry.path(), new Icon(entry.icon()))));
    return menu;
  }

  private Header header() {
    Div place = new Div();
    place.addClassName("header-centre");
    current
        .chosen()
        .ifPresent(
            actor -> {
              Span town = new Span(actor.centre().town());
              town.addClassName("secondary");
              place.add(new Span(actor.centre().name()), town);
              if (current.centres().size() > 1) {
                place.add(new RouterLink(text("centre.change"), CentreView.class));
              }
            });
    User person = current.user();
    Span name = new Span(person.name());
    name.addClassName("secondary");
    Div who = new Div(new Span(person.cuil().formatted()), name);
    who.addClassName("header-user");
    Button leave = new Button(text("session.leave"), _ -> session.logout());
    leave.addThemeVariants(ButtonVariant.TERTIARY);
    leave.addClassName("header-leave");
    Header header =
        new Header(place, HelpPanel.button(), who, new AccountMenu(session::logout), leave);
    header.addClassName("header");
    return header;
  }
}
