package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.identity.PasswordConfirmation;
import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.rulebook.draft.DraftStep;
import ar.gov.isj.genos.rulebook.draft.Editor;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.ui.EsAr;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The second person's word: yes to exactly what is shown, now or at an hour, or no and why. */
final class ApprovalForm extends Div {

  private final DatePicker day = EsAr.datePicker(text("rules.approve.day"));
  private final TimePicker hour = new TimePicker(text("rules.approve.hour"));
  private final TextArea note = new TextArea(text("rules.approve.note"));
  private final PasswordField password = new PasswordField(text("rules.approve.password"));

  ApprovalForm(DraftScreen screen, Draft draft, Editor editor, Consumer<DraftStep> onStep) {
    addClassName("rules-form");
    hour.setLocale(EsAr.LOCALE);
    note.setMaxLength(1_000);
    password.setRequiredIndicatorVisible(true);
    Button approve =
        new Button(
            text("rules.approve"),
            _ -> {
              if (confirmed(screen)) {
                onStep.accept(
                    screen
                        .review()
                        .approve(
                            draft,
                            Objects.requireNonNull(draft.hash()),
                            note.getValue().strip(),
                            activateAt(),
                            editor));
              }
            });
    approve.addThemeVariants(ButtonVariant.PRIMARY);
    Button reject =
        new Button(
            text("rules.reject"),
            _ -> onStep.accept(screen.review().reject(draft, note.getValue().strip(), editor)));
    Div actions = new Div(reject, approve);
    actions.addClassName("choice");
    add(
        new H2(text("rules.approve.title")),
        new Paragraph(text("rules.approve.hint")),
        note,
        day,
        hour,
        password,
        actions);
  }

  private boolean confirmed(DraftScreen screen) {
    PasswordConfirmation.Answer answer = screen.password().confirm(password.getValue());
    password.clear();
    password.setInvalid(answer != PasswordConfirmation.Answer.CONFIRMED);
    password.setErrorMessage(text("rules.password." + answer));
    return answer == PasswordConfirmation.Answer.CONFIRMED;
  }

  /** Null is now. Without an hour it is the first of the day. */
  private @Nullable Instant activateAt() {
    if (day.getValue() == null) {
      return null;
    }
    LocalTime at = Objects.requireNonNullElse(hour.getValue(), LocalTime.MIDNIGHT);
    return day.getValue().atTime(at).atZone(BusinessClock.ZONE).toInstant();
  }
}
