package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.authorization.CancellationAnswer;
import ar.gov.isj.genos.authorization.CancellationDesk;
import ar.gov.isj.genos.authorization.CancellationReason;
import ar.gov.isj.genos.authorization.CancellationRequest;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.IssuedOrder;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;

/** Why an order is annulled, and one question before it is. */
final class CancellationForm extends Div {

  private final CancellationDesk desk;
  private final Actor actor;
  private final IssuedOrder order;
  private final Consumer<IssuedOrder> onCancelled;
  private final Select<CancellationReason> reason = new Select<>();
  private final TextField why = new TextField(text("cancel.why"));
  private final Div answer = new Div();

  CancellationForm(
      CancellationDesk desk, Actor actor, IssuedOrder order, Consumer<IssuedOrder> onCancelled) {
    this.desk = desk;
    this.actor = actor;
    this.order = order;
    this.onCancelled = onCancelled;
    addClassName("cancellation");
    reason.setLabel(text("cancel.reason"));
    reason.setItems(CancellationReason.values());
    reason.setItemLabelGenerator(CancellationReason::spanish);
    reason.setPlaceholder(text("cancel.reason.choose"));
    reason.addClassName("cancel-reason");
    reason.addValueChangeListener(_ -> reason.setInvalid(false));
    why.setMaxLength(CancellationRequest.MAX_TEXT);
    why.addClassName("cancel-why");
    why.addValueChangeListener(_ -> why.setInvalid(false));
    Button cancel = new Button(text("cancel.this", order.number()), _ -> ask());
    cancel.addThemeVariants(ButtonVariant.ERROR);
    cancel.addClassName("cancel-button");
    answer.addClassName("answer");
    Div line = new Div(reason, why, cancel);
    line.addClassName("cancellation-line");
    add(line, answer);
  }

  void arrive() {
    reason.focus();
  }

  /** What is missing is told before anything is asked. */
  private void ask() {
    answer.removeAll();
    if (reason.isEmpty()) {
      tell(reason, text("cancel.reason.missing"));
    }
    if (why.getValue().strip().length() < CancellationRequest.MIN_TEXT) {
      why.setErrorMessage(text("cancel.why.missing"));
      why.setInvalid(true);
    }
    if (reason.isInvalid()) {
      reason.focus();
    } else if (why.isInvalid()) {
      why.focus();
    } else {
      question().open();
    }
  }

  private static void tell(Select<?> field, String message) {
    field.setErrorMessage(message);
    field.setInvalid(true);
  }

  private Dialog question() {
    Dialog dialog = new Dialog();
    dialog.addClassName("cancel-question");
    dialog.setHeaderTitle(text("cancel.ask", order.number()));
    dialog.setCloseOnOutsideClick(false);
    dialog.add(
        new Paragraph(
            text(
                "cancel.ask.what",
                order.member().name(),
                EsAr.dateTime(order.issuedAt()),
                EsAr.pesos(order.decision().total()))),
        new Paragraph(text("cancel.ask.effect")));
    Button confirm = new Button(text("cancel.confirm", order.number()));
    confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
    confirm.setDisableOnClick(true);
    confirm.addClickListener(
        _ -> {
          dialog.close();
          cancel();
        });
    dialog.getFooter().add(new Button(text("cancel.keep"), _ -> dialog.close()), confirm);
    dialog.addOpenedChangeListener(
        change -> {
          if (change.isOpened()) {
            confirm.focus();
          }
        });
    return dialog;
  }

  private void cancel() {
    CancellationRequest request =
        new CancellationRequest(
            order.member().cuil().digits(),
            order.number().toString(),
            reason.getValue(),
            why.getValue());
    switch (desk.cancel(request, actor)) {
      case CancellationAnswer.Cancelled(IssuedOrder cancelled) -> onCancelled.accept(cancelled);
      case CancellationAnswer.Refused(String code, String message) -> refuse(message);
      case CancellationAnswer.Busy busy -> refuse(busy.message());
      case CancellationAnswer.Invalid(List<FieldError> errors) ->
          errors.forEach(error -> refuse(error.message()));
    }
  }

  private void refuse(String message) {
    answer.add(new Notice(Notice.Kind.BLOCKED, message));
  }
}
