package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.adjudication.Severity;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Why, while the prescription is being typed: the worst reason and how many more there are. */
final class LiveReasons extends Div {

  LiveReasons() {
    addClassName("live-reasons");
  }

  /**
   * @param reasons most severe first; what only informs is left for the result
   * @param declare goes to where a datum is declared
   */
  void show(List<Reason> reasons, Consumer<Datum> declare) {
    removeAll();
    List<Reason> decisive =
        reasons.stream().filter(reason -> reason.severity() != Severity.INFO).toList();
    if (decisive.isEmpty()) {
      return;
    }
    Reason first = decisive.getFirst();
    Span severity = new Span(text("severity." + first.severity().name()));
    severity.addClassName("reason-severity");
    Div one = new Div(severity, new Span(first.message()));
    one.addClassNames("reason", "reason-" + first.severity().name().toLowerCase(Locale.ROOT));
    if (first.datum() != null) {
      one.add(ReasonList.declare(first.datum(), declare));
    } else if (first.lift() != null) {
      Span lift = new Span(first.lift());
      lift.addClassName("reason-lift");
      one.add(lift);
    }
    if (decisive.size() > 1) {
      Span more =
          new Span(
              decisive.size() == 2
                  ? text("live.one-more")
                  : text("live.more", decisive.size() - 1));
      more.addClassName("live-more");
      one.add(more);
    }
    add(one);
  }

  void forget() {
    removeAll();
  }
}
