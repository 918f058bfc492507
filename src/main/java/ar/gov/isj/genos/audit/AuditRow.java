package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
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

  /**
   * @param total sum of what is authorised
   */
  public record Totals(int count, Money total) {}
}
