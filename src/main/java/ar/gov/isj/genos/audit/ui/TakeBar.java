package ar.gov.isj.genos.audit.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.audit.AuditRequest;
import ar.gov.isj.genos.audit.Auditor;
import ar.gov.isj.genos.audit.AuditorDesk;
import ar.gov.isj.genos.audit.Stamp;
import ar.gov.isj.genos.audit.Step;
import ar.gov.isj.genos.shared.ui.ActionBar;
import com.vaadin.flow.component.html.Span;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Before a request is one's own: who has it, and the way to take it. */
final class TakeBar {

  private TakeBar() {}

  static ActionBar of(
      AuditorDesk desk, AuditRequest request, Auditor auditor, Consumer<Step> done) {
    Stamp holder = request.holder();
    return new ActionBar()
        .summary(
            new Span(holder == null ? text("queue.free.long") : text("queue.held", holder.shown())))
        .action(
            ActionBar.primary(
                text("queue.take"),
                "",
                () -> done.accept(desk.take(request.number(), auditor, OptionalInt.empty()))));
  }
}
