package ar.gov.isj.genos.audit.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.CaseFacts.PracticeFacts;
import ar.gov.isj.genos.audit.AuditLine;
import ar.gov.isj.genos.audit.AuditRequest;
import ar.gov.isj.genos.audit.Auditor;
import ar.gov.isj.genos.audit.AuditorDesk;
import ar.gov.isj.genos.audit.Step;
import ar.gov.isj.genos.audit.Verdict;
import ar.gov.isj.genos.authorization.ui.ReasonList;
import ar.gov.isj.genos.authorization.ui.Totals;
import ar.gov.isj.genos.shared.ui.ActionBar;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.shared.ui.Table;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** The lines with all that the rules say of each, a verdict under each audited one, the totals. */
final class JudgementForm extends Div {

  private final AuditorDesk desk;
  private final AuditRequest request;
  private final Auditor auditor;
  private final Consumer<Step> done;
  private final List<VerdictRow> verdicts = new ArrayList<>();
  private final TextArea observations = new TextArea(text("audit.observations"));
  private final TextArea note = new TextArea(text("audit.internal-note"));
  private final Answers answers = new Answers();
  private final ActionBar bar = new ActionBar();

  JudgementForm(AuditorDesk desk, AuditRequest request, Auditor auditor, Consumer<Step> done) {
    this.desk = desk;
    this.request = request;
    this.auditor = auditor;
    this.done = done;
    addClassName("judgement");
    observations.setHelperText(text("audit.observations.help"));
    note.setHelperText(text("audit.internal-note.help"));
    note.setValue(request.internalNote());
    bar.action(ActionBar.primary(text("verdict.sign"), "F10", this::sign))
        .action(
            ActionBar.button(
                text("queue.release"),
                "",
                () -> done.accept(desk.release(request.number(), note.getValue(), auditor))));
    Div notes = new Div(observations, note);
    notes.addClassName("notes");
    add(CaseLines.ofWhole(request), lines(), notes, ask(), answers, bar);
    follow();
    Shortcuts.addShortcutListener(this, this::sign, Key.F10).resetFocusOnActiveElement();
  }

  private Table lines() {
    Table table =
        new Table(text("audit.lines.caption"), "code", "description", "quantity", "total", "state");
    for (int i = 0; i < request.lines().size(); i++) {
      AuditLine line = request.lines().get(i);
      LineDecision decided = request.asked().decision().lines().get(i);
      List<Component> below = new ArrayList<>();
      below.add(new ReasonList(decided.reasons()));
      if (line.audited()) {
        VerdictRow row = new VerdictRow(line, quoted(line), this::follow);
        verdicts.add(row);
        below.add(row);
      }
      table.line(
          List.of(
              line.practice(),
              line.description(),
              line.requested(),
              EsAr.amount(decided.total()),
              StateMark.of(line)),
          below.toArray(Component[]::new));
    }
    return table;
  }

  private boolean quoted(AuditLine line) {
    return request.asked().facts().practices().stream()
        .filter(facts -> facts.code().equals(line.practice()))
        .anyMatch(JudgementForm::withoutPrice);
  }

  private static boolean withoutPrice(PracticeFacts facts) {
    return facts.fees() == null && facts.expenses() == null;
  }

  private NativeDetails ask() {
    TextArea message = new TextArea(text("verdict.ask.message"));
    Button send =
        new Button(
            text("verdict.ask.send"),
            _ ->
                take(
                    desk.askDocuments(
                        request.number(), message.getValue(), note.getValue(), auditor, seen())));
    Div content = new Div(message, send);
    content.addClassName("folded");
    NativeDetails details = new NativeDetails(text("verdict.ask"), content);
    details.addClassName("fold");
    return details;
  }

  private List<Verdict> chosen() {
    return verdicts.stream().flatMap(row -> row.verdict().stream()).toList();
  }

  /** The totals as they would be with what is chosen so far. */
  private void follow() {
    bar.summary(new Totals(desk.preview(request, chosen())));
  }

  private void sign() {
    take(
        desk.sign(
            request.number(),
            new AuditorDesk.Judgement(chosen(), observations.getValue(), note.getValue()),
            auditor,
            seen()));
  }

  /** What is wrong stands beside what was typed; what was done changes the page. */
  private void take(Step step) {
    if (step instanceof Step.Done) {
      done.accept(step);
    } else {
      answers.tell(step);
    }
  }

  private OptionalInt seen() {
    return OptionalInt.of(request.version());
  }
}
