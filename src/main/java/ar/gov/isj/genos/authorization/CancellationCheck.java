package ar.gov.isj.genos.authorization;

import java.time.Instant;
import java.util.List;

/** Answer to "may this order be annulled now, by this actor?". */
public sealed interface CancellationCheck {

  /**
   * @param until last moment at which it may be annulled
   */
  record Allowed(IssuedOrder order, Instant until) implements CancellationCheck {}

  /**
   * @param code CAN-01 not of this centre, or not at all: nobody learns which; CAN-02 of another
   *     affiliate; CAN-03 annulled already; CAN-04 too late
   * @param message Spanish sentences: what happened, what to do
   */
  record Refused(String code, String message) implements CancellationCheck {}

  /** What was typed is wrong. At least one error. */
  record Invalid(List<FieldError> errors) implements CancellationCheck {}
}
