package ar.gov.isj.genos.identity.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.identity.Applicant;
import ar.gov.isj.genos.identity.Applicant.Field;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What somebody who asks for a user says of himself. */
final class RegistrationForm extends Div {

  private final Map<Field, TextFieldBase<?, String>> fields = new EnumMap<>(Field.class);
  private final Consumer<Applicant> onComplete;

  RegistrationForm(Consumer<Applicant> onComplete) {
    this.onComplete = onComplete;
    addClassName("panel-form");
    line(Field.CUIL, "username", 20).setAutofocus(true);
    line(Field.NAME, "name", 120);
    line(Field.EMAIL, "email", 254);
    line(Field.PHONE, "tel", 30);
    line(Field.LICENCE, "off", 6);
    line(Field.CENTRE, "organization", 120);
    TextArea reason = new TextArea(label(Field.REASON));
    reason.setMaxLength(500);
    put(Field.REASON, reason);
    Button send = new Button(text("registration.submit"), _ -> send());
    send.addThemeVariants(ButtonVariant.PRIMARY);
    add(send);
  }

  private TextField line(Field field, String autocomplete, int longest) {
    TextField line = new TextField(label(field));
    line.getElement().setAttribute("autocomplete", autocomplete);
    line.setMaxLength(longest);
    put(field, line);
    return line;
  }

  private void put(Field field, TextFieldBase<?, String> input) {
    input.setRequiredIndicatorVisible(true);
    input.setErrorMessage(text("registration." + field + ".wrong"));
    fields.put(field, input);
    add(input);
  }

  private static String label(Field field) {
    return text("registration." + field);
  }

  private String typed(Field field) {
    TextFieldBase<?, String> input = fields.get(field);
    return input == null ? "" : input.getValue();
  }

  private void send() {
    Applicant.Typed typed =
        new Applicant.Typed(
            typed(Field.CUIL),
            typed(Field.NAME),
            typed(Field.EMAIL),
            typed(Field.PHONE),
            typed(Field.LICENCE),
            typed(Field.CENTRE),
            typed(Field.REASON));
    Set<Field> wrong = typed.wrong();
    fields.forEach((field, input) -> input.setInvalid(wrong.contains(field)));
    wrong.stream().findFirst().map(fields::get).ifPresent(TextFieldBase::focus);
    typed.applicant().ifPresent(onComplete);
  }
}
