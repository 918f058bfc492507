package ar.gov.isj.genos.identity.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where a person says who they are. Public so that the security configuration can name it. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final LoginForm form = new LoginForm();

  LoginView() {
    addClassName("login");
    form.setAction("login");
    form.setForgotPasswordButtonVisible(false);
    Div panel =
        new Div(
            new Paragraph(text("app.name")),
            new H1(text("login.heading")),
            form,
            new Paragraph(text("login.help")));
    panel.addClassName("login-panel");
    add(panel);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String why = event.getLocation().getQueryParameters().getSingleParameter("error").orElse("");
    // The same words for an unknown user and a wrong password: neither is to be found out here.
    form.setI18n(why.equals("espera") ? words("login.wait") : words("login.failed"));
    form.setError(!why.isEmpty());
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("login.title"));
  }

  private static LoginI18n words(String problem) {
    LoginI18n words = LoginI18n.createDefault();
    LoginI18n.Form fields = words.getForm();
    fields.setTitle(text("login.title"));
    fields.setUsername(text("login.user"));
    fields.setPassword(text("login.password"));
    fields.setSubmit(text("login.submit"));
    LoginI18n.ErrorMessage error = words.getErrorMessage();
    error.setTitle(text(problem));
    error.setMessage(text(problem + ".what-to-do"));
    error.setUsername(text("login.user.missing"));
    error.setPassword(text("login.password.missing"));
    return words;
  }
}
