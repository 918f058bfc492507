package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as lists show it.
 *
 * @param practices those in audit
 * @param total what is authorised by now
 * @param order number of the issued order, if any
 */
public record AuditRow(
    AuditNumber number,
    AuditState state,
    boolean urgent,
    Instant registeredAt,
    Instant dueAt,
    Cuil cuil,
    String member,
    String centre,
    List<PracticeCode> practices,
    Money total,
    @Nullable Long order,
    @Nullable Stamp holder) {

  /** How much of the time to answer is gone. */
  public enum Wait {
    FRESH,
    /** Half of it or more. */
    HALF,
    /** Four fifths or more. */
    NEARLY_DUE,
    LATE
  }

  public Wait waitAt(Instant now) {
    long whole = Duration.between(registeredAt, dueAt).toMillis();
    long gone = Duration.between(registeredAt, now).toMillis();
    if (gone >= whole) {
      return Wait.LATE;
    }
    if (gone * 5 >= whole * 4) {
      return Wait.NEARLY_DUE;
    }
    return gone * 2 >= whole ? Wait.HALF : Wait.FRESH;
  }

  /**
   * @param total sum of what is authorised
   */
  public record Totals(int count, Money total) {}
}
