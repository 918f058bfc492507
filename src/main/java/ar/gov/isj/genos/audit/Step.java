package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.shared.BusinessClock;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What came of a step that somebody wanted to take. Except {@link Done}, nothing changed. */
public sealed interface Step {

  record Done(AuditRequest request) implements Step {}

  /**
   * Somebody else came first, or the request is not where this step begins.
   *
   * @param last who brought it where it is
   */
  record Overtaken(AuditRequest now, AuditEvent last) implements Step {

    private static final DateTimeFormatter AT =
        DateTimeFormatter.ofPattern("dd/MM/uuuu 'a las' HH:mm").withZone(BusinessClock.ZONE);

    public String message() {
      return "La solicitud %s está %s: %s %s el %s."
          .formatted(
              now.number(),
              now.state().word().toLowerCase(java.util.Locale.ROOT),
              last.by().shown(),
              last.action().past(),
              AT.format(last.by().at()));
    }
  }

  /**
   * @param code stable
   * @param message why, and what to do
   */
  record NotPossible(String code, String message) implements Step {}

  /** What was sent is wrong. At least one error. */
  record Invalid(List<FieldError> errors) implements Step {}

  /**
   * The rules say something today that they did not say before.
   *
   * @param reasons at least one
   */
  record Obstructed(List<Reason> reasons) implements Step {}

  /** No such request for whoever asks, whether or not there is one. */
  record Unknown() implements Step {}

  /** The key was used before for another request. */
  record KeyReused() implements Step {}

  /** Somebody works on the same affiliate or request at this moment; the same may be sent again. */
  record Busy() implements Step {

    public String message() {
      return "En este momento se está guardando otra operación del mismo afiliado."
          + " Espere unos segundos e intente de nuevo.";
    }
  }
}
