package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.authorization.OrderRequest.RequestedLine;
import ar.gov.isj.genos.catalog.Catalog;
import ar.gov.isj.genos.catalog.Practice;
import ar.gov.isj.genos.members.Member;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is wrong with a request before any rule is asked. All errors are told at once, each at its
 * field and with what to do.
 */
@Component
final class RequestCheck {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final Locale ARGENTINA = Locale.forLanguageTag("es-AR");

  sealed interface Check {

    record Passed(CheckedRequest checked) implements Check {}

    /** At least one error. */
    record Failed(List<FieldError> errors) implements Check {}
  }

  private final MemberLookup members;
  private final Catalog catalog;

  RequestCheck(MemberLookup members, Catalog catalog) {
    this.members = members;
    this.catalog = catalog;
  }

  Check check(OrderRequest request, LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    Member member = member(request.member(), today, errors);
    checkDate(request.prescriptionDate(), today, errors);
    if (request.prescriberNumber() < 1) {
      errors.add(
          new FieldError(
              "prescription.prescriber.number",
              "PRESCRIBER_NUMBER",
              "Ingrese la matrícula de quien prescribe: un número mayor que cero."));
    }
    checkDiagnosis(request.diagnosis(), errors);
    request.declared().forEach((datum, text) -> checkDeclared(datum, text, today, errors));
    List<Practice> practices = practices(request.lines(), errors);
    return errors.isEmpty() && member != null
        ? new Check.Passed(new CheckedRequest(request, member, practices))
        : new Check.Failed(List.copyOf(errors));
  }

  private @Nullable Member member(String typed, LocalDate today, List<FieldError> errors) {
    return switch (members.find(typed, today)) {
      case MemberLookup.Lookup.Found(Member member) -> member;
      case MemberLookup.Lookup.Missing(FieldError error) -> {
        errors.add(error);
        yield null;
      }
    };
  }

  private static void checkDate(LocalDate date, LocalDate today, List<FieldError> errors) {
    if (date.isBefore(OrderRequest.EARLIEST_PRESCRIPTION)) {
      errors.add(
          new FieldError(
              "prescription.date",
              "DATE_TOO_EARLY",
              "La fecha de prescripción %s es anterior al %s. Verifique el año."
                  .formatted(shown(date), DATE.format(OrderRequest.EARLIEST_PRESCRIPTION))));
    } else if (date.isAfter(today)) {
      errors.add(
          new FieldError(
              "prescription.date",
              "DATE_IN_FUTURE",
              "La fecha de prescripción %s es posterior a hoy, %s. Ingrese la fecha escrita en la"
                      .formatted(shown(date), DATE.format(today))
                  + " prescripción."));
    }
  }

  /** A year of five digits would be shown with a sign that nobody typed. */
  private static String shown(LocalDate date) {
    return date.getYear() < 1 || date.getYear() > 9999 ? "ingresada" : DATE.format(date);
  }

  private static void checkDiagnosis(@Nullable String diagnosis, List<FieldError> errors) {
    if (diagnosis == null) {
      return;
    }
    if (diagnosis.length() > OrderRequest.MAX_DIAGNOSIS) {
      errors.add(
          new FieldError(
              "prescription.diagnosis",
              "DIAGNOSIS_TOO_LONG",
              String.format(
                  ARGENTINA,
                  "El diagnóstico tiene %,d caracteres y admite hasta %,d. Acórtelo.",
                  diagnosis.length(),
                  OrderRequest.MAX_DIAGNOSIS)));
    } else if (diagnosis.codePoints().anyMatch(RequestCheck::unprintable)) {
      errors.add(
          new FieldError(
              "prescription.diagnosis",
              "DIAGNOSIS_CHARACTERS",
              "El diagnóstico tiene caracteres invisibles que no se pueden guardar."
                  + " Bórrelo y escríbalo de nuevo."));
    }
  }

  private static void checkDeclared(
      Datum datum, String text, LocalDate today, List<FieldError> errors) {
    Optional<FieldError> wrong = OrderRequest.wrongDatum(datum, text);
    if (wrong.isPresent()) {
      errors.add(wrong.get());
    } else if (datum.kind() == Datum.Kind.DATE && LocalDate.parse(text).isAfter(today)) {
      errors.add(
          new FieldError(
              OrderRequest.declaredField(datum),
              "DATUM_IN_FUTURE",
              "En «%s» la fecha %s es posterior a hoy, %s. Verifíquela."
                  .formatted(datum.label(), datum.shown(text), DATE.format(today))));
    }
  }

  static boolean unprintable(int character) {
    boolean lineOrTab = character == '\n' || character == '\r' || character == '\t';
    int type = Character.getType(character);
    return (type == Character.CONTROL && !lineOrTab) || type == Character.SURROGATE;
  }

  private List<Practice> practices(List<RequestedLine> lines, List<FieldError> errors) {
    Optional<FieldError> wrongCount = OrderRequest.wrongCount(lines.size());
    if (wrongCount.isPresent()) {
      // Not a word on each of them: the order cannot be as it is.
      errors.add(wrongCount.get());
      return List.of();
    }
    List<Practice> practices = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      RequestedLine line = lines.get(i);
      Optional<Practice> practice = catalog.find(line.practice());
      if (practice.isEmpty()) {
        errors.add(
            new FieldError(
                "lines[%d].practice".formatted(i),
                "PRACTICE_UNKNOWN",
                "No existe la práctica %s en el nomenclador. Verifique el código o búsquela por su nombre."
                    .formatted(line.practice())));
      }
      practice.ifPresent(practices::add);
      if (line.quantity() < 1 || line.quantity() > OrderRequest.MAX_QUANTITY) {
        errors.add(
            new FieldError(
                "lines[%d].quantity".formatted(i),
                "QUANTITY_OUT_OF_RANGE",
                String.format(
                    ARGENTINA,
                    "La cantidad de la práctica %s debe ser de 1 a %d y se recibió %,d. Corríjala.",
                    line.practice(),
                    OrderRequest.MAX_QUANTITY,
                    line.quantity())));
      }
    }
    return List.copyOf(practices);
  }
}
