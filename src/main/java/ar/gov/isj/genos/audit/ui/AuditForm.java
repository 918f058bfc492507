package ar.gov.isj.genos.audit.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.audit.AuditApplication;
import ar.gov.isj.genos.audit.AuditDesk;
import ar.gov.isj.genos.audit.AuditRequest;
import ar.gov.isj.genos.audit.Step;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.authorization.ui.AuditDoor;
import ar.gov.isj.genos.authorization.ui.DeclaredForm;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.ui.ActionBar;
import ar.gov.isj.genos.shared.ui.EsAr;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the laboratory tells the auditor; afterwards, the number of the request. */
final class AuditForm extends Div {

  private final AuditDesk desk;
  private final AuditDoor.Question question;
  private final TextArea diagnosis = new TextArea(text("audit.diagnosis"));
  private final TextArea comment = new TextArea(text("audit.comment"));
  private final CheckboxGroup<LineDecision> lines = new CheckboxGroup<>(text("audit.lines"));
  private final Checkbox urgent = new Checkbox();
  private final Documents documents = new Documents();
  private final Map<Datum, String> declared = new EnumMap<>(Datum.class);
  private final DeclaredForm data;
  private final Answers answers = new Answers();

  AuditForm(AuditDesk desk, AuditDoor.Question question) {
    this.desk = desk;
    this.question = question;
    addClassName("audit-form");
    declared.putAll(question.request().declared());
    data = new DeclaredForm(declared, List.of(Datum.values()), desk.today(), this::declare);
    String known = question.request().diagnosis();
    diagnosis.setRequiredIndicatorVisible(true);
    diagnosis.setHelperText(text("audit.diagnosis.help"));
    diagnosis.setMaxLength(OrderRequest.MAX_DIAGNOSIS);
    diagnosis.setValue(known == null ? "" : known);
    comment.setHelperText(text("audit.comment.help"));
    List<LineDecision> offered =
        question.decided().decision().lines().stream()
            .filter(line -> !line.automatic() || line.authorized() < line.requested())
            .toList();
    lines.setItems(offered);
    lines.setItemLabelGenerator(line -> line.practice() + " " + line.description());
    lines.setValue(
        offered.stream()
            .filter(line -> line.authorized() < line.requested())
            .collect(Collectors.toSet()));
    urgent.setLabel(
        text("audit.urgent", span(desk.expectedAnswer(true)), span(desk.expectedAnswer(false))));
    add(
        new H1(text("audit.request.title")),
        answers,
        diagnosis,
        data,
        lines,
        comment,
        documents,
        urgent,
        new ActionBar()
            .action(ActionBar.primary(text("audit.request.send"), "F10", this::send))
            .action(ActionBar.button(text("action.back"), "Esc", question.back())));
    Shortcuts.addShortcutListener(this, this::send, Key.F10).resetFocusOnActiveElement();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    diagnosis.focus();
  }

  /** In whole days only when a person would count it so. */
  private static String span(Duration span) {
    return span.toDays() > 3 && span.toHours() % 24 == 0
        ? text("audit.span.days", span.toDays())
        : text("audit.span.hours", span.toHours());
  }

  private void declare(Datum datum, String typed) {
    if (typed.isBlank()) {
      declared.remove(datum);
    } else {
      declared.put(datum, typed);
    }
  }

  private void send() {
    Set<LineDecision> chosen = lines.getValue();
    if (chosen.isEmpty()) {
      answers.removeAll();
      answers.warn(text("audit.lines.none"));
      return;
    }
    diagnosis.setInvalid(diagnosis.getValue().isBlank());
    Step step = desk.request(application(chosen), question.actor(), question.key());
    answers.tell(step);
    if (step instanceof Step.Invalid(List<FieldError> errors)) {
      errors.forEach(data::tell);
    }
    if (step instanceof Step.Done(AuditRequest request)) {
      question.registered().run();
      showNumber(request);
    } else if (diagnosis.isInvalid()) {
      diagnosis.focus();
    }
  }

  private AuditApplication application(Set<LineDecision> chosen) {
    OrderRequest order = question.request();
    List<PracticeCode> practices =
        question.decided().decision().lines().stream()
            .filter(chosen::contains)
            .map(LineDecision::practice)
            .distinct()
            .toList();
    return new AuditApplication(
        new OrderRequest(
            order.member(),
            order.prescriptionDate(),
            order.prescriberType(),
            order.prescriberNumber(),
            diagnosis.getValue(),
            order.lines(),
            declared),
        practices,
        comment.getValue(),
        urgent.getValue(),
        documents.uploads());
  }

  private void showNumber(AuditRequest request) {
    removeAll();
    Span number = new Span(request.number().toString());
    number.addClassName("order-number");
    H1 heading = new H1(new Span(text("audit.registered")), number);
    heading.addClassName("issued-heading");
    RouterLink follow =
        new RouterLink(
            text("audit.registered.follow"), AuditView.class, AuditView.of(request.number()));
    Div done =
        new Div(
            heading,
            new Paragraph(text("audit.registered.until", EsAr.dateTime(request.dueAt()))),
            follow);
    done.addClassName("issued");
    add(
        done,
        new ActionBar().action(ActionBar.primary(text("action.new-order"), "F2", question.next())));
    Shortcuts.addShortcutListener(this, question.next()::run, Key.F2);
  }
}
