package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.OrderDraft;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.authorization.OrderRequest.RequestedLine;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what was typed as a request. */
sealed interface TypedRequest {

  record Complete(OrderRequest request) implements TypedRequest {}

  /** Something is missing or cannot be read; at least one error. */
  record Incomplete(List<FieldError> errors) implements TypedRequest {}

  DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

  static TypedRequest of(OrderDraft draft) {
    List<FieldError> errors = new ArrayList<>();
    Optional<LocalDate> date = date(draft.prescriptionDate());
    if (date.isEmpty()) {
      errors.add(
          new FieldError("prescription.date", "DATE_MISSING", text("prescription.date.missing")));
    }
    Optional<Integer> number = number(draft.prescriberNumber());
    if (number.isEmpty()) {
      errors.add(
          new FieldError(
              "prescription.prescriber.number",
              "PRESCRIBER_NUMBER",
              text("prescription.number.missing")));
    }
    if (date.isEmpty() || number.isEmpty()) {
      return new Incomplete(List.copyOf(errors));
    }
    return new Complete(
        new OrderRequest(
            draft.member(),
            date.get(),
            draft.prescriberType(),
            number.get(),
            draft.diagnosis().isBlank() ? null : draft.diagnosis(),
            draft.lines().stream()
                .map(line -> new RequestedLine(line.practice(), line.quantity()))
                .toList()));
  }

  static Optional<LocalDate> date(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip(), DATE));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /** A licence number: 1 to 9 digits, not zero. */
  static Optional<Integer> number(String typed) {
    String digits = typed.strip();
    return digits.matches("\\d{1,9}") && Integer.parseInt(digits) > 0
        ? Optional.of(Integer.valueOf(digits))
        : Optional.empty();
  }
}
