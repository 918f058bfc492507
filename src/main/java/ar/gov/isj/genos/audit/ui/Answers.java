package ar.gov.isj.genos.audit.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.audit.Step;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.ui.ReasonList;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Where a screen says why a step was not taken. */
final class Answers extends Div {

  Answers() {
    addClassName("answer");
  }

  /** Shows why, or nothing when the step was taken. */
  void tell(Step step) {
    removeAll();
    switch (step) {
      case Step.Done _ -> {}
      case Step.Overtaken overtaken -> warn(overtaken.message());
      case Step.NotPossible(String code, String message) -> warn(message);
      case Step.Invalid(List<FieldError> errors) -> tell(errors);
      case Step.Obstructed(List<Reason> reasons) ->
          add(new Notice(Notice.Kind.BLOCKED, text("audit.obstructed"), new ReasonList(reasons)));
      case Step.Unknown() -> warn(text("audit.unknown"));
      case Step.KeyReused() -> warn(text("audit.key-reused"));
      case Step.Busy busy -> warn(busy.message());
    }
  }

  void warn(String message) {
    add(new Notice(Notice.Kind.WARNING, message));
  }

  private void tell(List<FieldError> errors) {
    UnorderedList list = new UnorderedList();
    errors.forEach(error -> list.add(new ListItem(error.message())));
    add(new Notice(Notice.Kind.BLOCKED, text("audit.invalid"), list));
  }
}
