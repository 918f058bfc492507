package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.authorization.BalanceDesk;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.MemberCheck;
import ar.gov.isj.genos.authorization.OrderDesk;
import ar.gov.isj.genos.authorization.OrderDraft;
import ar.gov.isj.genos.catalog.Catalog;
import ar.gov.isj.genos.providers.Prescribers;
import ar.gov.isj.genos.shared.ui.ActionBar;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The prescription: who prescribed, when, which practices. */
final class EntryStep extends Step {

  private static final Pattern LINE = Pattern.compile("lines\\[(\\d{1,4})].*");

  private final DraftInHand draft;
  private final Flow flow;
  private final MemberCheck.Eligible checked;
  private final LiveDecision live;
  private final PrescriptionForm prescription;
  private final DeclaredForm declared;
  private final PracticeBox box;
  private final EntryLines lines;
  private final Div problems = new Div();
  private final Span counter = new Span();
  private final LiveReasons orderReasons = new LiveReasons();
  private final Div totals = new Div();
  private boolean due;
  private Optional<Datum> wanted = Optional.empty();

  EntryStep(
      OrderDesk desk,
      BalanceDesk balances,
      Catalog catalog,
      Prescribers prescribers,
      DraftInHand draft,
      LocalDate today,
      MemberCheck.Eligible checked,
      LiveDecision live,
      Flow flow) {
    super("entry");
    this.draft = draft;
    this.flow = flow;
    this.checked = checked;
    this.live = live;
    lines = new EntryLines(desk, balances, catalog, draft, checked.member(), this::count);
    box =
        new PracticeBox(
            catalog,
            typed -> told(lines.addAll(typed)),
            practice -> told(lines.add(practice)),
            typed -> draft.change(now -> now.withPractice(typed)));
    box.restore(draft.now().practice());
    declared = new DeclaredForm(draft, today, this::declared);
    prescription = new PrescriptionForm(prescribers, draft, today, box::focus);
    problems.addClassName("answer");
    counter.addClassName("counter");
    counter.getElement().setAttribute("role", "status");
    add(
        new CaseHeader(checked.member(), checked.ageYears()).provider(draft.actor().provider()),
        notices(),
        prescription,
        declared,
        box,
        problems,
        orderReasons,
        lines.table(),
        new ActionBar()
            .summary(counter, totals)
            .action(ActionBar.primary(text("action.validate"), "F9", this::validate))
            .action(ActionBar.button(text("action.cancel"), "", this::cancel)));
    Shortcuts.addShortcutListener(this, this::validate, Key.F9).resetFocusOnActiveElement();
    Shortcuts.addShortcutListener(this, declared::focusOthers, Key.F4);
    totals.addClassName("live-totals");
    count();
    draft.listen(this::lookSoon);
    lookSoon();
  }

  private Div notices() {
    Div notices = new Div();
    if (!checked.notices().isEmpty()) {
      notices.add(
          new Notice(
              Notice.Kind.WARNING, text("entry.notices"), ReasonList.open(checked.notices())));
    }
    return notices;
  }

  private String told(EntryLines.Added added) {
    box.tell(added.message(), added.problem());
    return added.unused();
  }

  private void declared(Datum datum) {
    if (datum == Datum.AMBITO || datum == Datum.URGENTE) {
      lines.refreshAutomatic();
    }
  }

  private void count() {
    counter.setText(text("entry.counter", lines.count()));
  }

  /** Once, however much changed on the way: a pasted list is many lines. */
  private void lookSoon() {
    if (!due) {
      due = true;
      UI.getCurrentOrThrow().beforeClientResponse(this, _ -> look());
    }
  }

  private void look() {
    due = false;
    totals.removeAll();
    switch (live.of(draft.now())) {
      case LiveDecision.Look.Decided(CaseDecision decision) -> {
        lines.show(decision.lines(), declared::focus);
        orderReasons.show(decision.orderReasons(), declared::focus);
        totals.add(decision.issuable() ? new Totals(decision) : new Span(text("result.nothing")));
      }
      case LiveDecision.Look.TooEarly() -> nothingToShow();
      case LiveDecision.Look.Untold() -> {
        nothingToShow();
        totals.add(new Span(text("live.untold")));
      }
    }
  }

  private void nothingToShow() {
    lines.forget();
    orderReasons.forget();
  }

  private void validate() {
    problems.removeAll();
    // A code typed without Enter is meant too; a date that cannot be read is not left out.
    if (box.settle() && !declared.focusWhatIsWrong()) {
      flow.decide();
    }
  }

  void tell(List<FieldError> errors) {
    problems.removeAll();
    errors.forEach(
        error -> {
          Matcher line = LINE.matcher(error.field());
          boolean told =
              line.matches()
                  ? lines.tell(Integer.parseInt(line.group(1)), error.message())
                  : prescription.tell(error) || declared.tell(error);
          if (!told) {
            problems.add(new Notice(Notice.Kind.BLOCKED, error.message()));
          }
        });
  }

  private void cancel() {
    OrderDraft now = draft.now();
    boolean nothingTyped =
        now.lines().isEmpty()
            && now.prescriberNumber().isEmpty()
            && now.declared().isEmpty()
            && box.pending().isEmpty();
    if (nothingTyped) {
      flow.startOver();
      return;
    }
    Button keep = new Button(text("entry.cancel.keep"), _ -> arrive());
    keep.addClickListener(_ -> problems.removeAll());
    Button drop = new Button(text("entry.cancel.drop"), _ -> flow.startOver());
    Div choice = new Div(drop, keep);
    choice.addClassName("choice");
    problems.removeAll();
    problems.add(
        new Notice(
            Notice.Kind.WARNING,
            text("entry.cancel.ask"),
            new Paragraph(text("entry.cancel.what", now.lines().size(), checked.member().name())),
            choice));
    keep.focus();
  }

  /** The cursor goes to {@code datum} when the step is shown. */
  EntryStep asking(Datum datum) {
    wanted = Optional.of(datum);
    return this;
  }

  @Override
  void arrive() {
    if (wanted.isPresent()) {
      declared.focus(wanted.get());
      wanted = Optional.empty();
    } else if (!prescription.focusWhatIsMissing() && !declared.focusWhatIsWrong()) {
      box.focus();
    }
  }

  @Override
  void back() {
    draft.change(now -> now.at(OrderDraft.Step.MEMBER));
    flow.identify();
  }

  @Override
  String title() {
    return text("entry.title");
  }
}
