package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.ChangeKind;
import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.rulebook.draft.DraftStep;
import ar.gov.isj.genos.rulebook.draft.Editor;
import ar.gov.isj.genos.shared.ui.EsAr;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Why the rules should change; then scenarios run and the draft is frozen for the approver. */
final class SubmitForm extends Div {

  private final Select<ChangeKind> kind = new Select<>();
  private final TextArea reason = new TextArea(text("rules.fact.reason"));
  private final TextField norm = new TextField(text("rules.fact.norm"));
  private final DatePicker from = EsAr.datePicker(text("rules.submit.from"));
  private final DatePicker until = EsAr.datePicker(text("rules.submit.until"));

  SubmitForm(DraftScreen screen, Draft draft, Editor editor, Consumer<DraftStep> onStep) {
    addClassName("rules-form");
    kind.setLabel(text("rules.fact.kind"));
    kind.setItems(ChangeKind.values());
    kind.setItemLabelGenerator(one -> text("rules.kind." + one));
    kind.setValue(ChangeKind.UPDATE);
    reason.setMaxLength(1_000);
    reason.setMinRows(2);
    reason.setRequiredIndicatorVisible(true);
    norm.setMaxLength(300);
    norm.setRequiredIndicatorVisible(true);
    Draft.Purpose before = draft.purpose();
    if (before != null) {
      kind.setValue(before.kind());
      reason.setValue(before.reason());
      norm.setValue(before.norm());
      from.setValue(before.affectsFrom());
      until.setValue(before.affectsUntil());
    }
    Button prove = new Button(text("rules.prove"), _ -> onProof(screen, draft, onStep));
    Button submit =
        new Button(
            text("rules.submit"),
            _ -> onStep.accept(screen.review().submit(draft, purpose(), editor)));
    submit.addThemeVariants(ButtonVariant.PRIMARY);
    Div actions = new Div(prove, submit);
    actions.addClassName("choice");
    add(new H2(text("rules.submit.title")), kind, reason, norm, from, until, actions, proof);
  }

  private final Div proof = new Div();

  /** Only what can be bound can be run; what keeps it from being bound is told as a refusal. */
  private void onProof(DraftScreen screen, Draft draft, Consumer<DraftStep> onStep) {
    proof.removeAll();
    if (!screen.candidate().defects(draft).isEmpty()) {
      onStep.accept(new DraftStep.Refused(List.of(text("rules.prove.defects"))));
      return;
    }
    proof.add(
        new ProofNotice(screen.candidate().prove(screen.candidate().rulebook(draft), draft.id())));
  }

  private Draft.Purpose purpose() {
    return new Draft.Purpose(
        Objects.requireNonNullElse(kind.getValue(), ChangeKind.UPDATE),
        reason.getValue().strip(),
        norm.getValue().strip(),
        from.getValue(),
        until.getValue());
  }
}
