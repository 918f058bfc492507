package ar.gov.isj.genos.identity.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;

/** Where a person says who they are. Public so that the security configuration can name it. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Panel implements BeforeEnterObserver, HasDynamicTitle {

  /** What may be said of how a session ended: nobody else's words are shown here. */
  private static final Set<String> NOTICES = Set.of("PASSWORD", "IDLE", "LONG", "REVOKED");

  private final LoginForm form = new LoginForm();
  private final Div notice = new Div();

  LoginView() {
    super(text("login.heading"));
    form.setAction("login");
    form.setForgotPasswordButtonVisible(false);
    Paragraph register =
        new Paragraph(
            new Span(text("login.register.ask") + " "),
            new RouterLink(text("login.register"), RegistrationView.class));
    show(
        notice,
        form,
        new RouterLink(text("login.forgot"), ForgottenView.class),
        register,
        new Paragraph(text("login.help")));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String why = event.getLocation().getQueryParameters().getSingleParameter("error").orElse("");
    // The same words for an unknown user and a wrong password: neither is to be found out here.
    form.setI18n(why.equals("espera") ? words("login.wait") : words("login.failed"));
    form.setError(!why.isEmpty());
    notice.removeAll();
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter("aviso")
        .filter(NOTICES::contains)
        .ifPresent(what -> notice.add(new Notice(Notice.Kind.INFO, text("login.notice." + what))));
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("login.title"));
  }

  private static LoginI18n words(String problem) {
    LoginI18n words = LoginI18n.createDefault();
    LoginI18n.Form fields = words.getForm();
    // The panel has its heading.
    fields.setTitle("");
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
