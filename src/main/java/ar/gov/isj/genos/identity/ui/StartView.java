package ar.gov.isj.genos.identity.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.identity.Role;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;

/** Where everybody lands: a laboratory at its desk, the others told what there is for them. */
@Route("")
@PermitAll
class StartView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final AuthenticationContext session;

  StartView(AuthenticationContext session) {
    this.session = session;
    addClassName("start");
    add(new H1(text("start.title")));
    for (Role role : Role.values()) {
      if (role != Role.LAB && session.hasRole(role.name())) {
        add(
            new Section(
                new H2(text("role." + role.name())), new Paragraph(text("start." + role.name()))));
      }
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (session.hasRole(Role.LAB.name())) {
      event.forwardTo("autorizaciones");
    }
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("start.title"));
  }
}
