package ar.gov.isj.genos.simulation.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.check.CheckFinding;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.shared.ui.Notice;
import ar.gov.isj.genos.simulation.DraftFindings;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What the checks find, each with its place, its case and what may be done about it. */
final class FindingList extends Div {

  /**
   * @param draft number of the draft that they are of
   */
  FindingList(
      long draft,
      List<DraftFindings.Found> found,
      boolean writable,
      BiConsumer<CheckFinding, String> accept,
      Consumer<CheckFinding> toScenario) {
    addClassName("finding-list");
    long open = found.stream().filter(one -> one.acceptance().isEmpty()).count();
    if (open == 0) {
      add(new Notice(Notice.Kind.INFO, text(found.isEmpty() ? "findings.none" : "findings.all")));
    }
    for (DraftFindings.Found one : found) {
      add(card(draft, one, writable, accept, toScenario));
    }
  }

  private static Div card(
      long draft,
      DraftFindings.Found found,
      boolean writable,
      BiConsumer<CheckFinding, String> accept,
      Consumer<CheckFinding> toScenario) {
    CheckFinding finding = found.finding();
    Span kind = new Span(finding.kind().title());
    kind.addClassName("finding-kind");
    Anchor place =
        new Anchor(
            "reglas/%s?borrador=%d%s"
                .formatted(
                    finding.sheet(),
                    draft,
                    finding.row().isEmpty()
                        ? ""
                        : "&fila=" + URLEncoder.encode(finding.row(), StandardCharsets.UTF_8)),
            finding.cell().isEmpty()
                ? text("findings.table", TopicName.of(finding.sheet()))
                : text(
                    "findings.place",
                    TopicName.of(finding.sheet()),
                    finding.row(),
                    finding.cell()));
    Div card = new Div(new Div(kind, place), new Div(sentence(finding.message())));
    card.addClassName("finding");
    if (finding.fix() != null) {
      card.add(new Div(text("findings.fix", finding.fix().sentence())));
    }
    found
        .acceptance()
        .ifPresent(yes -> card.add(new Div(text("findings.accepted", yes.by(), yes.reason()))));
    if (writable) {
      card.add(actions(found, accept, toScenario));
    }
    return card;
  }

  private static Div actions(
      DraftFindings.Found found,
      BiConsumer<CheckFinding, String> accept,
      Consumer<CheckFinding> toScenario) {
    CheckFinding finding = found.finding();
    Div actions = new Div();
    actions.addClassName("finding-actions");
    if (finding.witness() != null) {
      actions.add(new Button(text("findings.to-test"), _ -> toScenario.accept(finding)));
    }
    if (finding.kind().acceptable() && found.acceptance().isEmpty()) {
      TextField reason = new TextField();
      reason.setPlaceholder(text("findings.reason"));
      reason.setAriaLabel(text("findings.reason"));
      reason.setMaxLength(300);
      Button button =
          new Button(
              text("findings.accept"),
              _ -> {
                if (reason.getValue().isBlank()) {
                  reason.setErrorMessage(text("findings.reason-needed"));
                  reason.setInvalid(true);
                } else {
                  accept.accept(finding, reason.getValue());
                }
              });
      actions.add(reason, button);
    }
    return actions;
  }

  private static String sentence(String message) {
    return message.substring(0, 1).toUpperCase(EsAr.LOCALE) + message.substring(1);
  }
}
