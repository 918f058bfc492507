package ar.gov.isj.genos.audit;

import static ar.gov.isj.genos.audit.AuditAction.ANNUL;
import static ar.gov.isj.genos.audit.AuditAction.ASK_DOCUMENTS;
import static ar.gov.isj.genos.audit.AuditAction.CONFIRM;
import static ar.gov.isj.genos.audit.AuditAction.RELEASE;
import static ar.gov.isj.genos.audit.AuditAction.REQUEST;
import static ar.gov.isj.genos.audit.AuditAction.SIGN;
import static ar.gov.isj.genos.audit.AuditAction.SUPPLY_DOCUMENTS;
import static ar.gov.isj.genos.audit.AuditAction.TAKE;
import static ar.gov.isj.genos.audit.AuditState.ANNULLED;
import static ar.gov.isj.genos.audit.AuditState.AUTHORIZED;
import static ar.gov.isj.genos.audit.AuditState.AWAITING_DOCUMENTS;
import static ar.gov.isj.genos.audit.AuditState.ISSUED;
import static ar.gov.isj.genos.audit.AuditState.PARTIALLY_AUTHORIZED;
import static ar.gov.isj.genos.audit.AuditState.PENDING;
import static ar.gov.isj.genos.audit.AuditState.REJECTED;
import static ar.gov.isj.genos.audit.Side.AUDITOR;
import static ar.gov.isj.genos.audit.Side.LABORATORY;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every step of every request for audit, in one place. The database holds the same table and
 * refuses any other step.
 */
public final class Transitions {

  /**
   * @param from null before there is a request
   */
  public record Transition(
      AuditAction action, Side side, @Nullable AuditState from, AuditState to) {}

  /** In the order in which a request lives. */
  public static final List<Transition> ALL =
      List.of(
          new Transition(REQUEST, LABORATORY, null, PENDING),
          new Transition(TAKE, AUDITOR, PENDING, PENDING),
          new Transition(TAKE, AUDITOR, AWAITING_DOCUMENTS, AWAITING_DOCUMENTS),
          new Transition(RELEASE, AUDITOR, PENDING, PENDING),
          new Transition(RELEASE, AUDITOR, AWAITING_DOCUMENTS, AWAITING_DOCUMENTS),
          new Transition(ASK_DOCUMENTS, AUDITOR, PENDING, AWAITING_DOCUMENTS),
          new Transition(ASK_DOCUMENTS, AUDITOR, AWAITING_DOCUMENTS, AWAITING_DOCUMENTS),
          new Transition(SUPPLY_DOCUMENTS, LABORATORY, PENDING, PENDING),
          new Transition(SUPPLY_DOCUMENTS, LABORATORY, AWAITING_DOCUMENTS, PENDING),
          new Transition(SIGN, AUDITOR, PENDING, AUTHORIZED),
          new Transition(SIGN, AUDITOR, PENDING, PARTIALLY_AUTHORIZED),
          new Transition(SIGN, AUDITOR, PENDING, REJECTED),
          new Transition(SIGN, AUDITOR, AWAITING_DOCUMENTS, AUTHORIZED),
          new Transition(SIGN, AUDITOR, AWAITING_DOCUMENTS, PARTIALLY_AUTHORIZED),
          new Transition(SIGN, AUDITOR, AWAITING_DOCUMENTS, REJECTED),
          new Transition(CONFIRM, LABORATORY, AUTHORIZED, ISSUED),
          new Transition(CONFIRM, LABORATORY, PARTIALLY_AUTHORIZED, ISSUED),
          new Transition(ANNUL, LABORATORY, PENDING, ANNULLED),
          new Transition(ANNUL, LABORATORY, AWAITING_DOCUMENTS, ANNULLED),
          new Transition(ANNUL, LABORATORY, AUTHORIZED, ANNULLED),
          new Transition(ANNUL, LABORATORY, PARTIALLY_AUTHORIZED, ANNULLED),
          new Transition(ANNUL, LABORATORY, REJECTED, ANNULLED),
          new Transition(ANNUL, LABORATORY, ISSUED, ANNULLED));

  private Transitions() {}

  /** Whether {@code side} may do {@code action} at all in that state. */
  public static boolean allow(AuditState from, AuditAction action, Side side) {
    return ALL.stream()
        .anyMatch(one -> one.from() == from && one.action() == action && one.side() == side);
  }

  static boolean allow(AuditState from, AuditAction action, AuditState to) {
    return ALL.stream()
        .anyMatch(one -> one.from() == from && one.action() == action && one.to() == to);
  }
}
