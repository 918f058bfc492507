package ar.gov.isj.genos.audit.ui;

import ar.gov.isj.genos.audit.AuditLine;
import ar.gov.isj.genos.audit.AuditState;
import com.vaadin.flow.component.html.Span;

/** A state as shape, word and colour; the shape and the word are enough without the colour. */
final class StateMark extends Span {

  private StateMark(String shape, String word, String style) {
    addClassNames("outcome", "outcome-" + style);
    Span mark = new Span(shape);
    mark.addClassName("outcome-shape");
    mark.getElement().setAttribute("aria-hidden", "true");
    add(mark, new Span(word));
  }

  static StateMark of(AuditState state) {
    return switch (state) {
      case PENDING -> new StateMark("◆", state.word(), "audit");
      case AWAITING_DOCUMENTS -> new StateMark("▤", state.word(), "document");
      case AUTHORIZED -> new StateMark("●", "Auditada · " + lower(state), "authorized");
      case PARTIALLY_AUTHORIZED -> new StateMark("◐", "Auditada · " + lower(state), "partial");
      case REJECTED -> new StateMark("■", "Auditada · " + lower(state), "rejected");
      case ISSUED -> new StateMark("●", state.word(), "authorized");
      case ANNULLED -> new StateMark("○", state.word(), "annulled");
    };
  }

  static StateMark of(AuditLine line) {
    AuditLine.Word word = line.word();
    return switch (word) {
      case ENABLED -> new StateMark("●", word.word(), "authorized");
      case IN_AUDIT -> new StateMark("◆", word.word(), "audit");
      case AUTHORIZED ->
          line.authorized() < line.requested()
              ? new StateMark(
                  "◐",
                  "%s %d de %d".formatted(word.word(), line.authorized(), line.requested()),
                  "partial")
              : new StateMark("●", word.word(), "authorized");
      case REJECTED -> new StateMark("■", word.word(), "rejected");
    };
  }

  private static String lower(AuditState state) {
    return state.word().toLowerCase(java.util.Locale.ROOT);
  }
}
