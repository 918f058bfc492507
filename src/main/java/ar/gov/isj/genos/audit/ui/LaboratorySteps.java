package ar.gov.isj.genos.audit.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.audit.Attachment.Upload;
import ar.gov.isj.genos.audit.AuditAction;
import ar.gov.isj.genos.audit.AuditRequest;
import ar.gov.isj.genos.audit.Side;
import ar.gov.isj.genos.audit.Step;
import ar.gov.isj.genos.audit.Transitions;
import ar.gov.isj.genos.authorization.AuthorizationNumber;
import ar.gov.isj.genos.authorization.CancellationReason;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.OrderDesk;
import ar.gov.isj.genos.authorization.ui.DeclaredForm;
import ar.gov.isj.genos.identity.Actor;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What a laboratory may do with its request in the state it is in. Nothing else is offered. */
final class LaboratorySteps extends Div {

  private final AuditRequest request;
  private final TextArea message = new TextArea(text("audit.supply.message"));
  private final Documents documents = new Documents();
  private final TextArea why = new TextArea(text("audit.annul.text"));

  private final Map<Datum, String> added = new EnumMap<>(Datum.class);
  private final DeclaredForm data;

  /** What is sent to the auditor. */
  interface Supply {
    void send(String message, List<Upload> uploads, Map<Datum, String> added);
  }

  LaboratorySteps(
      AuditRequest request,
      LocalDate today,
      Supply supply,
      BiConsumer<CancellationReason, String> annul) {
    this.request = request;
    // What was declared stays as it was; the rest may be missing.
    this.data =
        new DeclaredForm(
            Map.of(),
            Arrays.stream(Datum.values())
                .filter(datum -> !request.order().declared().containsKey(datum))
                .toList(),
            today,
            this::declare);
    addClassName("laboratory-steps");
    if (may(AuditAction.SUPPLY_DOCUMENTS)) {
      add(folded(text("audit.supply"), answer(supply)));
    }
    if (may(AuditAction.ANNUL)) {
      add(folded(text("audit.annul.open"), annulment(annul)));
    }
  }

  /** Whether something was begun that would be lost with this form. */
  boolean begun() {
    return !message.isEmpty()
        || !why.isEmpty()
        || !documents.uploads().isEmpty()
        || !added.isEmpty();
  }

  /** Shows at its field what is wrong with a datum. */
  void tell(Step step) {
    if (step instanceof Step.Invalid(List<FieldError> errors)) {
      errors.forEach(data::tell);
    }
  }

  private void declare(Datum datum, String typed) {
    if (typed.isBlank()) {
      added.remove(datum);
    } else {
      added.put(datum, typed);
    }
  }

  boolean mayConfirm() {
    return may(AuditAction.CONFIRM);
  }

  private boolean may(AuditAction action) {
    return Transitions.allow(request.state(), action, Side.LABORATORY);
  }

  private static NativeDetails folded(String title, Div content) {
    content.addClassName("folded");
    NativeDetails details = new NativeDetails(title, content);
    details.addClassName("fold");
    return details;
  }

  private Div answer(Supply supply) {
    Button send =
        new Button(
            text("audit.supply.send"),
            _ -> supply.send(message.getValue(), documents.uploads(), Map.copyOf(added)));
    return new Div(message, data, documents, send);
  }

  private Div annulment(BiConsumer<CancellationReason, String> annul) {
    Select<CancellationReason> reason = new Select<>();
    reason.setLabel(text("audit.annul.reason"));
    reason.setItems(CancellationReason.values());
    reason.setItemLabelGenerator(CancellationReason::spanish);
    reason.setValue(CancellationReason.DATA_ENTRY_ERROR);
    Button confirm =
        new Button(
            text("audit.annul", request.number(), request.member().name()),
            _ -> annul.accept(reason.getValue(), why.getValue()));
    confirm.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.ERROR);
    return new Div(reason, why, confirm);
  }

  static Anchor print(OrderDesk orders, AuthorizationNumber number, Actor actor) {
    Anchor print =
        new Anchor(
            DownloadHandler.fromInputStream(
                    _ ->
                        orders
                            .orderPdf(number, actor)
                            .map(
                                bytes ->
                                    new DownloadResponse(
                                        new ByteArrayInputStream(bytes),
                                        text("issued.file", number),
                                        "application/pdf",
                                        bytes.length))
                            .orElseGet(() -> DownloadResponse.error(404)))
                .inline(),
            text("audit.print", number));
    print.setTarget(AnchorTarget.BLANK);
    print.addClassName("print-link");
    return print;
  }
}
