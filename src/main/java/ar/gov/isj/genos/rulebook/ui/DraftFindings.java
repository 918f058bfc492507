package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.check.CheckFinding;
import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What has to be mended in a draft before it may be submitted. */
final class DraftFindings extends Div {

  DraftFindings(DraftScreen screen, Draft draft) {
    addClassName("rules-findings");
    add(new H2(text("rules.findings.title")));
    List<CheckFinding> findings = screen.candidate().findings(draft);
    if (findings.isEmpty()) {
      add(new Notice(Notice.Kind.INFO, text("rules.defects.none")));
      return;
    }
    UnorderedList list = new UnorderedList();
    findings.forEach(finding -> list.add(item(draft, finding)));
    add(list);
  }

  private static ListItem item(Draft draft, CheckFinding finding) {
    Span kind = new Span(finding.kind().title());
    kind.addClassName("tag");
    String where =
        "%s %s %s".formatted(TableName.of(finding.sheet()), finding.row(), finding.cell()).strip();
    return new ListItem(
        kind,
        RulesNavigation.link(RulesNavigation.table(finding.sheet(), draft.id()), where),
        new Span(finding.message()));
  }
}
