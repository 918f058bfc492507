package ar.gov.isj.genos.simulation.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.authorization.ui.ReasonList;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.shared.ui.Notice;
import ar.gov.isj.genos.simulation.ImpactComparison;
import ar.gov.isj.genos.simulation.ScenarioRun;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jspecify.annotations.Nullable;

/** One past order, as the active rulebook decides it and as the draft would, side by side. */
final class ComparisonDialog extends Dialog {

  ComparisonDialog(ImpactComparison.Compared compared) {
    setHeaderTitle(text("impact.comparison", compared.order()));
    Div sides =
        new Div(
            side(text("impact.before"), compared.active()),
            side(text("impact.after"), compared.draft()));
    sides.addClassName("impact-sides");
    add(sides);
    getFooter().add(new Button(text("action.close"), _ -> close()));
    setWidth("min(1100px, 96vw)");
  }

  private static Section side(String name, @Nullable CaseDecision decision) {
    Section side = new Section(new H2(name));
    if (decision == null) {
      side.add(new Notice(Notice.Kind.BLOCKED, text("impact.undecided")));
      return side;
    }
    if (!decision.orderReasons().isEmpty()) {
      side.add(new ReasonList(decision.orderReasons()));
    }
    for (LineDecision line : decision.lines()) {
      side.add(
          new H3(line.practice() + " " + line.description()),
          new Paragraph(
              text(
                  "impact.line",
                  ScenarioRun.outcome(line.outcome()),
                  EsAr.pesos(line.total()),
                  EsAr.pesos(line.copay()))));
      if (!line.reasons().isEmpty()) {
        side.add(new ReasonList(line.reasons()));
      }
    }
    side.add(
        new Paragraph(
            text("impact.totals", EsAr.pesos(decision.total()), EsAr.pesos(decision.copay()))));
    return side;
  }
}
