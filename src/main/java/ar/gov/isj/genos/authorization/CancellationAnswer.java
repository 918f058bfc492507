package ar.gov.isj.genos.authorization;

import java.util.List;

/** What came of asking to annul an order. */
public sealed interface CancellationAnswer {

  /**
   * @param order with its cancellation
   */
  record Cancelled(IssuedOrder order) implements CancellationAnswer {}

  /** See {@link CancellationCheck.Refused}; nothing was stored. */
  record Refused(String code, String message) implements CancellationAnswer {}

  /** What was typed is wrong; nothing was stored. At least one error. */
  record Invalid(List<FieldError> errors) implements CancellationAnswer {}

  /** The affiliate's orders are being changed at this moment; the same may be asked again. */
  record Busy() implements CancellationAnswer {

    public String message() {
      return "En este momento se está emitiendo o anulando otra orden del mismo afiliado."
          + " Espere unos segundos e intente de nuevo.";
    }
  }
}
