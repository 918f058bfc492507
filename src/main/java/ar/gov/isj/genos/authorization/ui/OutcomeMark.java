package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.Outcome;
import com.vaadin.flow.component.html.Span;

/** An outcome as shape, word and colour; the shape and the word are enough without the colour. */
final class OutcomeMark extends Span {

  OutcomeMark(Outcome outcome) {
    addClassNames("outcome", style(outcome));
    Span shape = new Span(shape(outcome));
    shape.addClassName("outcome-shape");
    shape.getElement().setAttribute("aria-hidden", "true");
    Span word = new Span(word(outcome));
    word.addClassName("outcome-word");
    add(shape, word);
  }

  static String shape(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Authorized() -> "●";
      case Outcome.PartiallyAuthorized _ -> "◐";
      case Outcome.AuditRequired() -> "◆";
      case Outcome.DocumentRequired() -> "▤";
      case Outcome.Indeterminate() -> "◇";
      case Outcome.Rejected() -> "■";
    };
  }

  static String word(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Authorized() -> text("outcome.authorized");
      case Outcome.PartiallyAuthorized(int units, int requested) ->
          text("outcome.partial", units, requested);
      case Outcome.AuditRequired() -> text("outcome.audit");
      case Outcome.DocumentRequired() -> text("outcome.document");
      case Outcome.Indeterminate() -> text("outcome.indeterminate");
      case Outcome.Rejected() -> text("outcome.rejected");
    };
  }

  private static String style(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Authorized() -> "outcome-authorized";
      case Outcome.PartiallyAuthorized _ -> "outcome-partial";
      case Outcome.AuditRequired() -> "outcome-audit";
      case Outcome.DocumentRequired() -> "outcome-document";
      case Outcome.Indeterminate() -> "outcome-document";
      case Outcome.Rejected() -> "outcome-rejected";
    };
  }
}
