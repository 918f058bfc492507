package ar.gov.isj.genos.identity.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.identity.Registrations;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.UUID;

/** «Regístrese»: the data, then the code that came by mail, then wait for the insurer. */
@Route(value = "registro", autoLayout = false)
@AnonymousAllowed
class RegistrationView extends Panel implements BeforeEnterObserver, HasDynamicTitle {

  private final Registrations registrations;
  private final Div place = new Div();

  RegistrationView(Registrations registrations) {
    super(text("registration.title"));
    this.registrations = registrations;
    place.addClassName("panel-form");
    show(place, new RouterLink(text("forgot.back"), LoginView.class));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter("solicitud")
        .flatMap(RegistrationView::id)
        .ifPresentOrElse(id -> askForCode(id, ""), this::askForData);
  }

  private static Optional<UUID> id(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void askForData() {
    place.removeAll();
    place.add(
        new Paragraph(text("registration.why")),
        new RegistrationForm(
            applicant -> askForCode(registrations.ask(applicant), applicant.email().text())));
  }

  private void askForCode(UUID id, String address) {
    TextField code = new TextField(text("registration.code"));
    code.setMaxLength(12);
    code.setAutofocus(true);
    code.getElement().setAttribute("autocomplete", "one-time-code");
    Button accept = new Button(text("registration.code.submit"), _ -> verify(id, code));
    accept.addThemeVariants(ButtonVariant.PRIMARY);
    code.addKeyPressListener(Key.ENTER, _ -> verify(id, code));
    place.removeAll();
    place.add(
        new Notice(
            Notice.Kind.INFO,
            address.isEmpty()
                ? text("registration.sent.before")
                : text("registration.sent", address),
            new Paragraph(text("registration.sent.what-to-do"))),
        code,
        accept);
    code.focus();
  }

  private void verify(UUID id, TextField code) {
    if (!code.isEmpty() && registrations.verify(id, code.getValue())) {
      place.removeAll();
      place.add(
          new Notice(
              Notice.Kind.INFO,
              text("registration.done"),
              new Paragraph(text("registration.done.what-next"))));
    } else {
      code.setErrorMessage(text("registration.code.wrong"));
      code.setInvalid(true);
      code.focus();
    }
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("registration.title"));
  }
}
