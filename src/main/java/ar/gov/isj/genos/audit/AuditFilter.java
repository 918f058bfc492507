package ar.gov.isj.genos.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests of a centre to list.
 *
 * @param number only this one, whatever else is said; null for all
 * @param from first day of registration; null for no limit
 * @param to last day of registration; null for no limit
 * @param member credential or CUIL, digits only; empty for all
 */
public record AuditFilter(
    @Nullable AuditNumber number,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Result result,
    String member) {

  /** The manual's "Estado de SAP". */
  public enum Result {
    PENDING_AND_AUDITED(
        "Pendientes y Auditadas",
        AuditState.PENDING,
        AuditState.AWAITING_DOCUMENTS,
        AuditState.AUTHORIZED,
        AuditState.PARTIALLY_AUTHORIZED,
        AuditState.REJECTED),
    PENDING("Pendientes", AuditState.PENDING),
    AWAITING_DOCUMENTS("Pendientes de documentación", AuditState.AWAITING_DOCUMENTS),
    AUDITED(
        "Auditadas", AuditState.AUTHORIZED, AuditState.PARTIALLY_AUTHORIZED, AuditState.REJECTED),
    AUTHORIZED("Auditadas: autorizadas", AuditState.AUTHORIZED),
    PARTIALLY_AUTHORIZED("Auditadas: parcialmente autorizadas", AuditState.PARTIALLY_AUTHORIZED),
    REJECTED("Auditadas: rechazadas", AuditState.REJECTED),
    ISSUED("Emitidas", AuditState.ISSUED),
    ANNULLED("Anuladas", AuditState.ANNULLED),
    ALL("Todas", AuditState.values());

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf never changes.
    private final Set<AuditState> states;

    Result(String word, AuditState... states) {
      this.word = word;
      this.states = Set.copyOf(List.of(states));
    }

    public String word() {
      return word;
    }

    Set<AuditState> states() {
      return states;
    }
  }
}
