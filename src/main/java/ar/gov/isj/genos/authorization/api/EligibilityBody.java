package ar.gov.isj.genos.authorization.api;

import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.members.AsOf;
import ar.gov.isj.genos.shared.BusinessClock;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent to ask whether an affiliate may be served. */
@Schema(description = "Consulta de un afiliado.")
record EligibilityBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable MemberBody member,
    @Schema(
            description = "Día por el que se pregunta, hasta un año después de hoy; si falta, hoy.",
            example = "2020-06-11")
        @Nullable LocalDate date,
    @Schema(
            description =
                "Lo que el padrón sabía en ese momento; si falta, todo lo que se sabe ahora.",
            example = "2020-06-11T13:00:00Z")
        @Nullable Instant knownAt) {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  /** Of which day and out of which knowledge it asks; adds what cannot be asked. */
  AsOf asOf(BusinessClock clock, List<FieldError> mistakes) {
    LocalDate day = date == null ? clock.today() : date;
    if (day.isBefore(OrderRequest.EARLIEST_PRESCRIPTION)
        || day.isAfter(clock.today().plusYears(1))) {
      mistakes.add(
          new FieldError(
              "date",
              "DATE_OUT_OF_RANGE",
              "Pregunte por un día desde el %s hasta el %s."
                  .formatted(
                      DATE.format(OrderRequest.EARLIEST_PRESCRIPTION),
                      DATE.format(clock.today().plusYears(1)))));
    }
    if (knownAt != null && knownAt.isAfter(clock.now())) {
      mistakes.add(
          new FieldError(
              "knownAt",
              "INSTANT_IN_FUTURE",
              "No se puede preguntar por lo que se sabrá después."));
    }
    return new AsOf(day, knownAt);
  }
}
