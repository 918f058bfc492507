package ar.gov.isj.genos.identity.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.identity.CurrentActor;
import ar.gov.isj.genos.identity.OpenSessions;
import ar.gov.isj.genos.identity.OwnAccount;
import ar.gov.isj.genos.identity.PasswordChange;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;

/** «Cambio de contraseña»: by one's own will, or because the password was given by somebody. */
@Route(value = "clave", autoLayout = false)
@PermitAll
class PasswordChangeView extends Panel implements HasDynamicTitle {

  private final CurrentActor current;
  private final OwnAccount account;
  private final OpenSessions sessions;
  private final PasswordField actual;
  private final PasswordField chosen = field("password.chosen", "new-password");
  private final PasswordField repeated = field("password.repeated", "new-password");
  private final Div answer = new Div();

  PasswordChangeView(
      CurrentActor current,
      OwnAccount account,
      OpenSessions sessions,
      AuthenticationContext session) {
    super(text("password.title"));
    this.current = current;
    this.account = account;
    this.sessions = sessions;
    boolean given = current.onlyToChangePassword();
    actual = field(given ? "password.actual.given" : "password.actual", "current-password");
    TextField user = new TextField(text("password.user"));
    user.setValue(current.user().cuil().formatted());
    user.setReadOnly(true);
    user.getElement().setAttribute("autocomplete", "username");
    actual.setAutofocus(true);
    repeated.addKeyPressListener(Key.ENTER, _ -> change());
    chosen.setHelperText(text("password.rules"));
    Button accept = new Button(text("password.submit"), _ -> change());
    accept.addThemeVariants(ButtonVariant.PRIMARY);
    Div form = new Div();
    form.addClassName("panel-form");
    if (given) {
      form.add(new Notice(Notice.Kind.INFO, text("password.first")));
    }
    form.add(user, actual, chosen, repeated, answer, accept);
    show(form, new Paragraph(text("password.after")), back(given, session));
  }

  private static PasswordField field(String label, String autocomplete) {
    PasswordField field = new PasswordField(text(label));
    field.getElement().setAttribute("autocomplete", autocomplete);
    field.setMaxLength(256);
    return field;
  }

  private static Button back(boolean given, AuthenticationContext session) {
    Button back =
        new Button(
            text("password.back"),
            _ -> {
              if (given) {
                session.logout();
              } else {
                UI.getCurrentOrThrow().navigate("");
              }
            });
    back.addThemeVariants(ButtonVariant.TERTIARY);
    return back;
  }

  private void change() {
    for (PasswordField field : new PasswordField[] {actual, chosen, repeated}) {
      field.setInvalid(false);
    }
    answer.removeAll();
    if (actual.isEmpty()) {
      refuse(actual, text("password.actual.missing"));
    } else if (chosen.isEmpty()) {
      refuse(chosen, text("password.weak.TOO_SHORT"));
    } else if (!chosen.getValue().equals(repeated.getValue())) {
      refuse(repeated, text("password.different"));
    } else {
      answer(account.changePassword(current.user(), actual.getValue(), chosen.getValue()));
    }
  }

  private void answer(PasswordChange change) {
    switch (change) {
      case PasswordChange.Done _ -> leave();
      case PasswordChange.WrongPassword _ -> refuse(actual, text("password.actual.wrong"));
      case PasswordChange.Weak weak -> refuse(chosen, text("password.weak." + weak.why()));
      case PasswordChange.Wait _ ->
          answer.add(new Notice(Notice.Kind.BLOCKED, text("password.wait")));
    }
  }

  private static void refuse(PasswordField field, String why) {
    field.setErrorMessage(why);
    field.setInvalid(true);
    field.focus();
  }

  /** All sessions have ended, this one too: the next request finds that out. */
  private void leave() {
    sessions.askAgain();
    UI.getCurrentOrThrow().getPage().setLocation("login?aviso=PASSWORD");
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("password.title"));
  }
}
