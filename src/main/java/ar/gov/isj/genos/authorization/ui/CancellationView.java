package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.authorization.CancellationCheck;
import ar.gov.isj.genos.authorization.CancellationDesk;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.IssuedOrder;
import ar.gov.isj.genos.identity.CurrentActor;
import ar.gov.isj.genos.shared.ui.ActionBar;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.shared.ui.Notice;
import ar.gov.isj.genos.shared.ui.ScanField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;

/** Anular: whose order and which, what it is, why, and one question. */
@Route("anular")
@RolesAllowed("LAB")
@Menu(title = "Anular", order = 3, icon = "vaadin:ban")
class CancellationView extends Main implements HasDynamicTitle {

  private final CancellationDesk desk;
  private final CurrentActor current;
  private final ScanField member;
  private final ScanField number;
  private final Div answer = new Div();

  CancellationView(CancellationDesk desk, CurrentActor current) {
    this.desk = desk;
    this.current = current;
    addClassNames("step", "cancel-view");
    member = new ScanField(text("cancel.member"), "", _ -> memberEntered());
    member.setHelperText(text("member.help"));
    member.setMaxLength(200);
    member.addClassName("cancel-member");
    number = new ScanField(text("cancel.number"), "", this::check);
    number.setHelperText(text("cancel.number.help"));
    number.setMaxLength(40);
    number.getElement().setAttribute("inputmode", "numeric");
    number.addClassName("cancel-number");
    answer.addClassName("answer");
    Div boxes =
        new Div(
            member,
            number,
            ActionBar.primary(text("cancel.check"), "Enter", () -> check(number.getValue())));
    boxes.addClassName("cancel-boxes");
    add(new H1(text("cancel.title")), boxes, answer);
    Shortcuts.addShortcutListener(this, this::startOver, Key.ESCAPE);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    member.focus();
  }

  private void memberEntered() {
    if (number.isEmpty()) {
      number.focus();
    } else {
      check(number.getValue());
    }
  }

  private void check(String typedNumber) {
    member.setInvalid(false);
    number.setInvalid(false);
    answer.removeAll();
    switch (desk.check(member.getValue(), typedNumber, current.actor())) {
      case CancellationCheck.Allowed(IssuedOrder order, Instant until) -> show(order, until);
      case CancellationCheck.Refused(String code, String message) -> {
        answer.add(new Notice(Notice.Kind.BLOCKED, message));
        number.focus();
      }
      case CancellationCheck.Invalid(List<FieldError> errors) -> errors.forEach(this::tell);
    }
  }

  /** The cursor goes to the first box that is wrong. */
  private void tell(FieldError error) {
    TextField box = error.field().equals("number") ? number : member;
    box.setErrorMessage(error.message());
    box.setInvalid(true);
    (member.isInvalid() ? member : number).focus();
  }

  private void show(IssuedOrder order, Instant until) {
    CancellationForm form = new CancellationForm(desk, current.actor(), order, this::done);
    Div preview =
        new Div(
            new H2(text("cancel.what", order.number(), EsAr.dateTime(order.issuedAt()))),
            new OrderHeader(order),
            new ResultTable(OrderHeader.issuedLines(order)),
            new Totals(order.decision()),
            new Paragraph(text("cancel.until", EsAr.dateTime(until))),
            form);
    preview.addClassName("cancel-preview");
    answer.add(preview);
    form.arrive();
  }

  private void done(IssuedOrder order) {
    startOver();
    RouterLink detail =
        new RouterLink(
            text("cancel.see", order.number()),
            RegisterDetailView.class,
            RegisterDetailView.parameters(order.number()));
    answer.add(
        new Notice(
            Notice.Kind.INFO,
            text("cancel.done", order.number(), order.member().name()),
            new Paragraph(text("cancel.done.effect")),
            detail));
  }

  private void startOver() {
    answer.removeAll();
    for (TextField box : List.of(member, number)) {
      box.clear();
      box.setInvalid(false);
    }
    member.focus();
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("cancel.title"));
  }
}
