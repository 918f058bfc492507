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

  /** More would bury the rest of the page; the count says how many there are. */
  private static final int MOST = 50;

  DraftFindings(DraftScreen screen, Draft draft) {
    addClassName("rules-findings");
    add(new H2(text("rules.findings.title")));
    List<CheckFinding> findings = screen.candidate().allFindings(draft);
    List<CheckFinding> defects =
        findings.stream().filter(finding -> !finding.kind().acceptable()).toList();
    if (defects.isEmpty()) {
      add(new Notice(Notice.Kind.INFO, text("rules.defects.none")));
    } else {
      add(list(draft, defects));
    }
    List<CheckFinding> remarks =
        findings.stream().filter(finding -> finding.kind().acceptable()).toList();
    if (!remarks.isEmpty()) {
      add(
          new Notice(Notice.Kind.WARNING, text("rules.remarks", remarks.size())),
          list(draft, remarks.subList(0, Math.min(MOST, remarks.size()))));
    }
  }

  private static UnorderedList list(Draft draft, List<CheckFinding> findings) {
    UnorderedList list = new UnorderedList();
    findings.forEach(finding -> list.add(item(draft, finding)));
    return list;
  }

  private static ListItem item(Draft draft, CheckFinding finding) {
    Span kind = new Span(finding.kind().title());
    kind.addClassName("tag");
    String where =
        "%s %s %s".formatted(TableName.of(finding.sheet()), finding.row(), finding.cell()).strip();
    return new ListItem(
        kind,
        RulesNavigation.link(
            RulesNavigation.tableAt(finding.sheet(), finding.row(), draft.id()), where),
        new Span(finding.message()));
  }
}
