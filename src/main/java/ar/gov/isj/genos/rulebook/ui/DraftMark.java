package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.rulebook.draft.DraftState;
import ar.gov.isj.genos.shared.ui.EsAr;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;

/** The state of a draft: shape, word and colour. */
final class DraftMark {

  private DraftMark() {}

  static Span of(Draft draft) {
    Span shape = new Span(text("rules.state.shape." + draft.state()));
    shape.addClassName("outcome-shape");
    shape.getElement().setAttribute("aria-hidden", "true");
    Instant at = draft.activateAt();
    String word =
        at != null && draft.state() == DraftState.SCHEDULED
            ? text("rules.state.SCHEDULED.at", EsAr.dateTime(at))
            : text("rules.state." + draft.state());
    Span mark = new Span(shape, new Span(word));
    mark.addClassNames(
        "outcome", "draft-state", "draft-" + draft.state().name().toLowerCase(Locale.ROOT));
    return mark;
  }
}
