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
}
