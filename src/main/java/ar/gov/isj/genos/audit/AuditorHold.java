package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.DataScope;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.springframework.transaction.TransactionStatus;

/** Which auditor may work on a request: one at a time, and none of the centre that asked. */
final class AuditorHold {

  /** Who went home must not keep a request from the others. */
  private static final Duration HOLD = Duration.ofHours(8);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/uuuu 'a las' HH:mm").withZone(BusinessClock.ZONE);

  private final AuditTransactions transactions;
  private final AuditRequests requests;
  private final AuditSteps steps;

  AuditorHold(AuditTransactions transactions, AuditRequests requests, AuditSteps steps) {
    this.transactions = transactions;
    this.requests = requests;
    this.steps = steps;
  }

  /**
   * Whose step it is.
   *
   * @param seen version that the auditor looked at; empty when it does not matter
   */
  record Claim(AuditNumber number, AuditAction action, Auditor auditor, OptionalInt seen) {}

  /** Auditors resolve requests of every centre but their own. */
  Step run(Function<TransactionStatus, Step> work) {
    return DataScope.everyCentre(() -> transactions.run(work));
  }

  /** From now on the others leave this request to {@code auditor}. */
  Step take(AuditNumber number, Auditor auditor) {
    // A stale screen may still take what is free: taking decides nothing.
    Claim claim = new Claim(number, AuditAction.TAKE, auditor, OptionalInt.empty());
    return run(transaction -> checked(claim, request -> take(request, auditor)));
  }

  private Step take(AuditRequest request, Auditor auditor) {
    Stamp holder = request.holder();
    Instant now = steps.now();
    if (request.heldBy(auditor)) {
      return new Step.Done(request);
    }
    if (holder != null && holder.at().plus(HOLD).isAfter(now)) {
      return new Step.NotPossible("HELD", heldBy(holder));
    }
    Stamp by = Stamp.of(auditor, now);
    return steps.store(
        request, request.take(by), AuditAction.TAKE, Side.AUDITOR, by, "", List.of());
  }

  private static String heldBy(Stamp holder) {
    return "La solicitud la tiene %s desde el %s. Elija otra o pídale que la libere."
        .formatted(holder.shown(), TIME.format(holder.at()));
  }

  /** A step of whoever holds the request, in a transaction of its own. */
  Step mine(Claim claim, Function<AuditRequest, Step> step) {
    return run(transaction -> holding(claim, step));
  }

  /** As {@link #mine}, within a transaction of {@link #run}. */
  Step holding(Claim claim, Function<AuditRequest, Step> step) {
    return checked(
        claim,
        request -> {
          Stamp holder = request.holder();
          if (holder == null) {
            return new Step.NotPossible(
                "NOT_TAKEN", "Tome la solicitud antes de trabajar en ella.");
          }
          return request.heldBy(claim.auditor())
              ? step.apply(request)
              : new Step.NotPossible("HELD", heldBy(holder));
        });
  }

  private Step checked(Claim claim, Function<AuditRequest, Step> step) {
    Optional<AuditRequest> held = requests.hold(claim.number());
    if (held.isEmpty()) {
      return new Step.Unknown();
    }
    AuditRequest request = held.get();
    if (claim.auditor().centres().contains(request.centre().id())) {
      return new Step.NotPossible(
          "OWN_CENTRE",
          "La solicitud es de un centro al que usted pertenece: la resuelve otra persona.");
    }
    return steps
        .overtaken(request, claim.action(), Side.AUDITOR, claim.seen())
        .orElseGet(() -> step.apply(request));
  }
}
