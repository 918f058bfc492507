package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.authorization.Cancellation;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Whether an order holds: shape, word and colour. */
final class OrderState extends Span {

  OrderState(@Nullable Cancellation cancellation) {
    boolean holds = cancellation == null;
    addClassNames("outcome", holds ? "outcome-authorized" : "outcome-rejected");
    Span shape = new Span(holds ? "●" : "✕");
    shape.addClassName("outcome-shape");
    shape.getElement().setAttribute("aria-hidden", "true");
    add(shape, new Span(text(holds ? "order.holds" : "order.cancelled")));
  }
}
