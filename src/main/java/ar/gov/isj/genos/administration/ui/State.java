package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import com.vaadin.flow.component.html.Span;

/** Whether an entry is in force: a shape, a word and a colour. */
enum State {
  ENABLED("●", "authorized"),
  SUSPENDED("◆", "document"),
  DISABLED("■", "rejected");

  private final String shape;
  private final String style;

  State(String shape, String style) {
    this.shape = shape;
    this.style = style;
  }

  static State of(boolean enabled, boolean suspended) {
    return enabled ? suspended ? SUSPENDED : ENABLED : DISABLED;
  }

  Span mark() {
    Span mark = new Span(shape);
    mark.addClassName("outcome-shape");
    mark.getElement().setAttribute("aria-hidden", "true");
    Span state = new Span(mark, new Span(text("admin.state." + name())));
    state.addClassNames("outcome", "outcome-" + style);
    return state;
  }
}
