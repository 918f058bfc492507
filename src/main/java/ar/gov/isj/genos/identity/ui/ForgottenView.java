package ar.gov.isj.genos.identity.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.identity.ForgottenPasswords;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;

/** «Olvidó su contraseña / Modificar clave»: says the same whoever the CUIL belongs to. */
@Route(value = "olvido", autoLayout = false)
@AnonymousAllowed
class ForgottenView extends Panel implements HasDynamicTitle {

  private final ForgottenPasswords forgotten;
  private final TextField cuil = new TextField(text("forgot.cuil"));
  private final Div form = new Div();

  ForgottenView(ForgottenPasswords forgotten) {
    super(text("forgot.title"));
    this.forgotten = forgotten;
    cuil.setAutofocus(true);
    cuil.setMaxLength(20);
    cuil.getElement().setAttribute("autocomplete", "username");
    Button send = new Button(text("forgot.submit"), _ -> ask());
    send.addThemeVariants(ButtonVariant.PRIMARY);
    cuil.addKeyPressListener(Key.ENTER, _ -> ask());
    form.addClassName("panel-form");
    form.add(new Paragraph(text("forgot.why")), cuil, send);
    show(form, new RouterLink(text("forgot.back"), LoginView.class));
  }

  private void ask() {
    Optional<Cuil> typed = Cuil.parse(cuil.getValue());
    cuil.setErrorMessage(text("forgot.cuil.missing"));
    cuil.setInvalid(typed.isEmpty());
    if (typed.isEmpty()) {
      cuil.focus();
      return;
    }
    forgotten.ask(typed.get());
    form.removeAll();
    form.add(
        new Notice(
            Notice.Kind.INFO,
            text("forgot.sent"),
            new Paragraph(text("forgot.sent.what-to-do")),
            new Paragraph(text("forgot.sent.nothing"))));
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("forgot.title"));
  }
}
