package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.check.CheckFinding;
import ar.gov.isj.genos.rulebook.check.Fix;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is wrong in a table, each with its cell, one click away. */
final class Findings extends Div {

  /** More would bury the rest of the page; the count says how many there are. */
  private static final int MOST = 100;

  private final Consumer<String> goTo;
  private final @Nullable Consumer<Fix> apply;
  private @Nullable List<CheckFinding> shown;

  /**
   * @param goTo shows a row by its key
   * @param apply does what is proposed; null for who may not write
   */
  Findings(Consumer<String> goTo, @Nullable Consumer<Fix> apply) {
    this.goTo = goTo;
    this.apply = apply;
    addClassName("rules-findings");
    getElement().setAttribute("role", "status");
  }

  void show(List<CheckFinding> found) {
    if (found.equals(shown)) {
      return;
    }
    shown = found;
    removeAll();
    add(
        new Paragraph(
            found.isEmpty() ? text("rules.findings.none") : text("rules.findings", found.size())));
    UnorderedList list = new UnorderedList();
    found.stream().limit(MOST).forEach(finding -> list.add(item(finding)));
    if (!found.isEmpty()) {
      add(list);
    }
  }

  private ListItem item(CheckFinding finding) {
    Span kind = new Span(finding.kind().title());
    kind.addClassName("tag");
    String where = finding.row().isEmpty() ? finding.cell() : finding.row();
    Button go =
        new Button(
            finding.cell().isEmpty() ? where : where + " · " + finding.cell(),
            _ -> goTo.accept(finding.row()));
    go.addThemeVariants(ButtonVariant.TERTIARY);
    // What is of no row has no place to go to.
    go.setVisible(!finding.row().isEmpty());
    ListItem item = new ListItem(kind, go, new Span(finding.message()));
    Fix fix = finding.fix();
    if (fix != null) {
      item.add(new Span(text("rules.fix", fix.sentence())));
      if (apply != null) {
        Button mend = new Button(text("rules.fix.apply"), _ -> apply.accept(fix));
        mend.setAriaLabel(text("rules.fix.apply.this", fix.sentence()));
        item.add(mend);
      }
    }
    return item;
  }
}
