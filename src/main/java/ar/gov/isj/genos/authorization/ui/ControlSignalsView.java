package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.authorization.ControlSignals;
import ar.gov.isj.genos.authorization.ControlSignals.Signal;
import ar.gov.isj.genos.identity.CurrentActor;
import ar.gov.isj.genos.shared.ui.Notice;
import ar.gov.isj.genos.shared.ui.Table;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Señales de control: what stands out among the orders, for who looks at them afterwards. */
@Route("senales")
@RolesAllowed({"AUDITOR", "CONTROLLER"})
@Menu(title = "Señales de control", order = 12, icon = "vaadin:trending-up")
class ControlSignalsView extends Main implements HasDynamicTitle {

  ControlSignalsView(ControlSignals signals, CurrentActor current) {
    addClassNames("step", "signals");
    Paragraph what = new Paragraph(text("signals.what", signals.days()));
    what.addClassName("secondary");
    add(new H1(text("signals.title")), what);
    List<Signal> seen = signals.seenBy(current.user().centres());
    if (seen.isEmpty()) {
      add(new Notice(Notice.Kind.INFO, text("signals.none", signals.days())));
      return;
    }
    Table table = new Table(text("signals.title"), "code", "centre", "signal");
    seen.forEach(one -> table.line(List.of(one.code(), one.centre(), one.sentence())));
    add(table);
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("signals.title"));
  }
}
