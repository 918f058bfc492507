package ar.gov.isj.genos.identity.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.identity.ContactChange;
import ar.gov.isj.genos.identity.CurrentActor;
import ar.gov.isj.genos.identity.OwnAccount;
import ar.gov.isj.genos.identity.User;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** «Actualizar datos»: one's own mail address and phone. */
@Route("mis-datos")
@PermitAll
class OwnDataView extends Main implements HasDynamicTitle {

  private final CurrentActor current;
  private final OwnAccount account;
  private final TextField email = new TextField(text("own.email"));
  private final TextField phone = new TextField(text("own.phone"));
  private final PasswordField actual = new PasswordField(text("own.password"));
  private final Div answer = new Div();

  OwnDataView(CurrentActor current, OwnAccount account) {
    this.current = current;
    this.account = account;
    addClassName("start");
    User user = current.user();
    TextField cuil = new TextField(text("password.user"));
    cuil.setValue(user.cuil().formatted() + " · " + user.name());
    cuil.setReadOnly(true);
    email.setValue(user.email() == null ? "" : user.email());
    email.setMaxLength(254);
    email.getElement().setAttribute("autocomplete", "email");
    email.setAutofocus(true);
    phone.setValue(user.phone() == null ? "" : user.phone());
    phone.setMaxLength(30);
    phone.getElement().setAttribute("autocomplete", "tel");
    actual.setMaxLength(256);
    actual.setHelperText(text("own.password.why"));
    actual.getElement().setAttribute("autocomplete", "current-password");
    actual.addKeyPressListener(Key.ENTER, _ -> save());
    Button save = new Button(text("own.save"), _ -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Div form = new Div(cuil, email, phone, actual, answer, save);
    form.addClassNames("panel-form", "own-data");
    add(
        new H1(text("account.update")),
        new Paragraph(text("own.why")),
        form,
        new RouterLink(text("account.password"), PasswordChangeView.class));
  }

  private void save() {
    List.of(email, phone, actual).forEach(field -> ((HasValidation) field).setInvalid(false));
    answer.removeAll();
    switch (account.changeContact(
        current.user(), actual.getValue(), email.getValue(), phone.getValue())) {
      case ContactChange.DONE -> {
        actual.clear();
        answer.add(new Notice(Notice.Kind.INFO, text("own.done")));
      }
      case ContactChange.SAME -> answer.add(new Notice(Notice.Kind.INFO, text("own.same")));
      case ContactChange.BAD_ADDRESS -> refuse(email, "registration.EMAIL.wrong");
      case ContactChange.BAD_PHONE -> refuse(phone, "registration.PHONE.wrong");
      case ContactChange.WRONG_PASSWORD -> refuse(actual, "password.actual.wrong");
      case ContactChange.WAIT -> answer.add(new Notice(Notice.Kind.BLOCKED, text("password.wait")));
    }
  }

  private static void refuse(TextFieldBase<?, String> field, String why) {
    field.setErrorMessage(text(why));
    field.setInvalid(true);
    field.focus();
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("account.update"));
  }
}
