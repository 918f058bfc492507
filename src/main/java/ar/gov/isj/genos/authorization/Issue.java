package ar.gov.isj.genos.authorization;

import java.util.List;

/** What came of asking to issue an order. */
public sealed interface Issue {

  /** Issued now, or before with the same key and request. */
  record Issued(IssuedOrder order) implements Issue {}

  /** Decided, but no line may be issued; nothing was stored but the answer. */
  record NothingAuthorized(Validation.Decided validation) implements Issue {}

  /** The request itself is wrong; nothing was stored. */
  record Invalid(List<FieldError> errors) implements Issue {}

  /** The key was used before for another request. */
  record KeyReused() implements Issue {}

  /**
   * Another order of the same affiliate, or the same request, is being issued at this moment.
   * Nothing was stored; the same request with the same key may be sent again.
   */
  record Busy() implements Issue {

    public String message() {
      return "En este momento se está emitiendo otra orden del mismo afiliado."
          + " Espere unos segundos e intente de nuevo.";
    }
  }
}
