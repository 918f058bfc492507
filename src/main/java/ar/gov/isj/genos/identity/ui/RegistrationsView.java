package ar.gov.isj.genos.identity.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.identity.CurrentActor;
import ar.gov.isj.genos.identity.Registration;
import ar.gov.isj.genos.identity.RegistrationDecision;
import ar.gov.isj.genos.identity.Registrations;
import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The people who ask for a user, for an administrator to approve or reject. */
@Route("administracion/solicitudes")
@RolesAllowed("ADMIN")
@Menu(title = "Pedidos de usuario", order = 34, icon = "vaadin:user-check")
class RegistrationsView extends Main implements HasDynamicTitle {

  private final Registrations registrations;
  private final CurrentActor current;
  private final List<Centre> centres;
  private final Div answer = new Div();
  private final Div list = new Div();

  RegistrationsView(Registrations registrations, CurrentActor current, Providers providers) {
    this.registrations = registrations;
    this.current = current;
    this.centres = providers.centres();
    addClassNames("step", "requests");
    list.addClassName("request-list");
    answer.addClassName("answer");
    add(new H1(text("requests.title")), new Paragraph(text("requests.why")), answer, list);
    refresh();
  }

  private void refresh() {
    list.removeAll();
    List<Registration> waiting = registrations.waiting();
    waiting.forEach(one -> list.add(new RegistrationCard(one, centres, this::decide)));
    if (waiting.isEmpty()) {
      list.add(new Paragraph(text("requests.none")));
    }
  }

  private void decide(Registration registration, RegistrationCard.Decision decision) {
    String name = registration.applicant().name();
    RegistrationDecision result =
        switch (decision) {
          case RegistrationCard.Approve approve ->
              registrations.approve(
                  registration.id(), approve.roles(), approve.centres(), current.user());
          case RegistrationCard.Reject reject ->
              registrations.reject(registration.id(), reject.reason(), current.user());
        };
    answer.removeAll();
    switch (result) {
      case RegistrationDecision.Done _ -> {
        String key =
            decision instanceof RegistrationCard.Approve
                ? "requests.approved"
                : "requests.rejected";
        answer.add(new Notice(Notice.Kind.INFO, text(key, name)));
        refresh();
      }
      case RegistrationDecision.AlreadyDecided _ -> {
        answer.add(new Notice(Notice.Kind.WARNING, text("requests.already", name)));
        refresh();
      }
      case RegistrationDecision.Refused refused ->
          answer.add(
              new Notice(Notice.Kind.BLOCKED, text("requests.refused." + refused.why(), name)));
    }
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("requests.title"));
  }
}
