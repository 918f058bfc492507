package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CopayExplanation;
import ar.gov.isj.genos.authorization.Issue;
import ar.gov.isj.genos.authorization.OrderDesk;
import ar.gov.isj.genos.authorization.OrderDraft;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.authorization.Validation;
import ar.gov.isj.genos.shared.ui.ActionBar;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What would be authorised and why not the rest. */
final class ResultStep extends Step {

  private final OrderDesk desk;
  private final DraftInHand draft;
  private final OrderRequest request;
  private final Validation.Decided decided;
  private final Flow flow;
  private final Div answer = new Div();
  private final Button authorize;
  private boolean asking;

  ResultStep(
      OrderDesk desk,
      DraftInHand draft,
      OrderRequest request,
      Validation.Decided decided,
      Flow flow) {
    super("result");
    this.desk = desk;
    this.draft = draft;
    this.request = request;
    this.decided = decided;
    this.flow = flow;
    CaseDecision decision = decided.decision();
    answer.addClassName("answer");
    add(
        new CaseHeader(decided.member(), decided.ageYears())
            .prescription(
                request.prescriptionDate(),
                request.prescriberType(),
                request.prescriberNumber(),
                decided.prescriber()),
        answer);
    if (!decision.orderReasons().isEmpty()) {
      add(
          new Notice(
              decision.issuable() ? Notice.Kind.WARNING : Notice.Kind.BLOCKED,
              text("result.order-reasons"),
              new ReasonList(decision.orderReasons(), flow::declare)));
    }
    authorize = ActionBar.primary(text("action.authorize"), "F10", this::authorize);
    authorize.setEnabled(decision.issuable());
    add(new ResultTable(decision.lines(), flow::declare));
    List<CopayExplanation> copays = decided.copays();
    if (copays != null && decision.issuable()) {
      add(new CopayDetails(() -> copays));
    }
    add(actions(decision));
    Shortcuts.addShortcutListener(this, this::authorize, Key.F10);
    Shortcuts.addShortcutListener(this, () -> flow.audit(request, decided), Key.F8);
  }

  private ActionBar actions(CaseDecision decision) {
    ActionBar bar =
        new ActionBar()
            .action(authorize)
            .action(ActionBar.button(text("action.back"), "Esc", this::back))
            .action(
                ActionBar.button(
                    text("action.request-audit"), "F8", () -> flow.audit(request, decided)));
    if (decision.issuable()) {
      return bar.summary(new Totals(decision));
    }
    Span nothing = new Span(text("result.nothing"));
    nothing.addClassName("counter");
    return bar.summary(nothing);
  }

  private void authorize() {
    if (!decided.decision().issuable() || asking) {
      return;
    }
    IssueConfirmation.of(decided.decision()).ifPresentOrElse(this::ask, this::issue);
  }

  /** An impatient hand presses twice: the question is put once. */
  private void ask(IssueConfirmation question) {
    asking = true;
    question.ask(this::issue, () -> asking = false);
  }

  private void issue() {
    answer.removeAll();
    switch (desk.issue(request, draft.actor(), draft.now().key())) {
      case Issue.Issued(var order) -> flow.issued(order, decided);
      case Issue.NothingAuthorized _ -> {
        draft.renewKey();
        flow.decide();
      }
      case Issue.Invalid _ -> flow.decide();
      case Issue.KeyReused() -> {
        // This draft was issued before with other lines, in another window: never twice.
        draft.renewKey();
        tell(text("result.key-reused"));
      }
      case Issue.Busy busy -> tell(busy.message());
    }
  }

  private void tell(String message) {
    answer.add(new Notice(Notice.Kind.WARNING, message));
  }

  @Override
  void arrive() {
    if (authorize.isEnabled()) {
      authorize.focus();
    }
  }

  @Override
  void back() {
    draft.change(now -> now.at(OrderDraft.Step.ENTRY));
    flow.identify();
  }

  @Override
  String title() {
    return text("result.title");
  }
}
