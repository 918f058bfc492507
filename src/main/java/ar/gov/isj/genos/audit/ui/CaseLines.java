package ar.gov.isj.genos.audit.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.audit.AuditLine;
import ar.gov.isj.genos.audit.AuditRequest;
import ar.gov.isj.genos.audit.Verdict;
import ar.gov.isj.genos.authorization.ui.ReasonList;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.shared.ui.Table;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** The lines of a request with what was resolved, as the laboratory reads them. */
final class CaseLines {

  private CaseLines() {}

  /** What the rules say of the order as a whole; nothing when they say nothing. */
  static Div ofWhole(AuditRequest request) {
    Div whole = new Div();
    List<Reason> reasons = request.decision().orderReasons();
    if (!reasons.isEmpty()) {
      whole.add(new ReasonList(reasons));
    }
    return whole;
  }

  static Table of(AuditRequest request) {
    Table table =
        new Table(
            text("audit.lines.caption"),
            "nomenclator",
            "code",
            "description",
            "module",
            "quantity",
            "expenses",
            "fees",
            "total",
            "copay",
            "state");
    for (int i = 0; i < request.lines().size(); i++) {
      AuditLine line = request.lines().get(i);
      LineDecision decided = request.decision().lines().get(i);
      table.line(
          List.of(
              decided.nomenclator(),
              decided.practice(),
              decided.description(),
              decided.module(),
              text("quantity.of", decided.authorized(), decided.requested()),
              EsAr.amount(decided.expenses()),
              EsAr.amount(decided.fees()),
              EsAr.amount(decided.total()),
              EsAr.amount(decided.copay()),
              StateMark.of(line)),
          below(line, decided));
    }
    return table;
  }

  private static Component[] below(AuditLine line, LineDecision decided) {
    List<Component> below = new ArrayList<>();
    Verdict verdict = line.verdict();
    if (verdict != null && verdict.rejection() != null) {
      Paragraph rejection =
          new Paragraph(text("audit.rejection", verdict.rejection().word(), verdict.text()));
      rejection.addClassName("reason-lift");
      below.add(rejection);
    } else if (verdict != null && !verdict.text().isEmpty()) {
      below.add(new Paragraph(verdict.text()));
    }
    if (!decided.reasons().isEmpty()) {
      below.add(new ReasonList(decided.reasons()));
    }
    return below.toArray(Component[]::new);
  }
}
