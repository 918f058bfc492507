package ar.gov.isj.genos.authorization.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.Datum;
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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
    Map<Datum, String> declared = declared(draft.declared(), errors);
    if (date.isEmpty() || number.isEmpty() || !errors.isEmpty()) {
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
                .toList(),
            declared));
  }

  /** As the rules read it: a comma is how a number is typed. */
  private static Map<Datum, String> declared(Map<Datum, String> typed, List<FieldError> errors) {
    Map<Datum, String> declared = new TreeMap<>();
    typed.forEach(
        (datum, entered) -> {
          String read =
              datum.kind() == Datum.Kind.NUMBER
                  ? entered.strip().replace(',', '.')
                  : entered.strip();
          if (datum.accepts(read)) {
            declared.put(datum, read);
          } else {
            errors.add(
                new FieldError(
                    OrderRequest.declaredField(datum),
                    "DATUM_UNACCEPTABLE",
                    text("declared.wrong." + datum.kind().name(), Datum.MAX_LENGTH)));
          }
        });
    return declared;
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
