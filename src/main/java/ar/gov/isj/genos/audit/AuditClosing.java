package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.audit.AuditRequest.Annulment;
import ar.gov.isj.genos.audit.AuditRequest.DecidedCase;
import ar.gov.isj.genos.audit.AuditRequest.Emission;
import ar.gov.isj.genos.audit.AuditRequest.Resolution;
import ar.gov.isj.genos.authorization.CancellationAnswer;
import ar.gov.isj.genos.authorization.CancellationDesk;
import ar.gov.isj.genos.authorization.CancellationReason;
import ar.gov.isj.genos.authorization.CancellationRequest;
import ar.gov.isj.genos.authorization.CaseDesk;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.IssuedOrder;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.Member.MemberId;
import ar.gov.isj.genos.members.MemberRegistry;
import ar.gov.isj.genos.shared.BusinessClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * The laboratory's last word on a request: confirm it, so that the order is issued, or annul it.
 */
@Service
public class AuditClosing {

  private final AuditTransactions transactions;
  private final AuditRequests requests;
  private final AuditSteps steps;
  private final CaseDesk cases;
  private final CancellationDesk cancellations;
  private final Consumer<MemberId> memberLock;

  @Autowired
  AuditClosing(
      AuditTransactions transactions,
      AuditRequests requests,
      AuditSteps steps,
      CaseDesk cases,
      CancellationDesk cancellations,
      MemberRegistry members) {
    this(transactions, requests, steps, cases, cancellations, members::lock);
  }

  AuditClosing(
      AuditTransactions transactions,
      AuditRequests requests,
      AuditSteps steps,
      CaseDesk cases,
      CancellationDesk cancellations,
      Consumer<MemberId> memberLock) {
    this.transactions = transactions;
    this.requests = requests;
    this.steps = steps;
    this.cases = cases;
    this.cancellations = cancellations;
    this.memberLock = memberLock;
  }

  /** The same on another day: training data has a past. */
  public AuditClosing at(BusinessClock otherClock) {
    return new AuditClosing(
        transactions, requests, steps.at(otherClock), cases, cancellations, memberLock);
  }

  /**
   * Issues the order with the authorised lines. The rules are asked again: what they did not say
   * when the auditor signed stands against it.
   *
   * @param seen version that the laboratory looked at; empty when it looked at none
   */
  public Step confirm(AuditNumber number, Actor actor, OptionalInt seen) {
    return actor.within(() -> confirmOwn(number, actor, seen));
  }

  private Step confirmOwn(AuditNumber number, Actor actor, OptionalInt seen) {
    return transactions.run(
        transaction -> {
          Optional<AuditRequest> before = requests.find(number, actor.centre().id());
          if (before.isEmpty()) {
            return new Step.Unknown();
          }
          memberLock.accept(before.get().member().id());
          AuditRequest request = requests.hold(number).orElseThrow();
          Optional<Step> late =
              steps.overtaken(request, AuditAction.CONFIRM, Side.LABORATORY, seen);
          return late.orElseGet(() -> issue(request, actor));
        });
  }

  private Step issue(AuditRequest request, Actor actor) {
    Instant now = steps.now();
    var verdicts = AuditIssue.verdicts(request.number(), request.lines());
    return switch (cases.look(
        request.order(),
        new CaseDesk.Desk(request.centre(), request.provider()),
        verdicts,
        request.number().value(),
        now)) {
      case CaseDesk.Look.Invalid(List<FieldError> errors) -> new Step.Invalid(errors);
      case CaseDesk.Look.Case found -> {
        Resolution resolution = Objects.requireNonNull(request.resolution());
        List<Reason> obstacles =
            AuditIssue.obstacles(
                judged(resolution.audited()),
                judged(new DecidedCase(found.facts(), found.decision())));
        if (!obstacles.isEmpty()) {
          yield new Step.Obstructed(obstacles);
        }
        IssuedOrder order = cases.issue(found, actor, now);
        Stamp by = Stamp.of(actor, now);
        yield steps.store(
            request,
            request.confirm(new Emission(by, order.number())),
            AuditAction.CONFIRM,
            Side.LABORATORY,
            by,
            "",
            List.of());
      }
    };
  }

  private AuditIssue.Judged judged(DecidedCase decided) {
    return new AuditIssue.Judged(
        decided, cases.with(List.of(), decided.facts(), decided.decision()));
  }

  /**
   * Leaves a request; what it held of the affiliate's limits is free again.
   *
   * @param seen version that the laboratory looked at; empty when it looked at none
   */
  public Step annul(
      AuditNumber number, CancellationReason reason, String text, Actor actor, OptionalInt seen) {
    List<FieldError> errors = new ArrayList<>();
    Texts.required("text", "El motivo de la anulación", text, errors);
    if (!errors.isEmpty()) {
      return new Step.Invalid(List.copyOf(errors));
    }
    return actor.within(() -> annulOwn(number, reason, text, actor, seen));
  }

  private Step annulOwn(
      AuditNumber number, CancellationReason reason, String text, Actor actor, OptionalInt seen) {
    Optional<AuditRequest> before = requests.find(number, actor.centre().id());
    if (before.isEmpty()) {
      return new Step.Unknown();
    }
    return before.get().state() == AuditState.ISSUED
        ? annulOrder(before.get(), reason, text.strip(), actor, seen)
        : transactions.run(
            transaction -> {
              memberLock.accept(before.get().member().id());
              AuditRequest request = requests.hold(number).orElseThrow();
              Optional<Step> late =
                  request.state() == AuditState.ISSUED
                      // Confirmed in between: an order is not annulled unseen.
                      ? Optional.of(steps.overtaken(request))
                      : steps.overtaken(request, AuditAction.ANNUL, Side.LABORATORY, seen);
              return late.orElseGet(() -> annul(request, reason, text.strip(), actor));
            });
  }

  /** Its order is annulled as any other, and the request with it: see {@link CancelledOrders}. */
  private Step annulOrder(
      AuditRequest request, CancellationReason reason, String text, Actor actor, OptionalInt seen) {
    if (seen.isPresent() && seen.getAsInt() != request.version()) {
      return steps.overtaken(request);
    }
    Emission emission = Objects.requireNonNull(request.emission());
    CancellationRequest order =
        new CancellationRequest(
            request.member().cuil().digits(), emission.order().toString(), reason, text);
    return switch (cancellations.cancel(order, actor)) {
      case CancellationAnswer.Cancelled cancelled ->
          new Step.Done(requests.find(request.number()).orElseThrow());
      case CancellationAnswer.Refused(String code, String message) ->
          new Step.NotPossible(code, message);
      case CancellationAnswer.Invalid(List<FieldError> errors) -> new Step.Invalid(errors);
      case CancellationAnswer.Busy busy -> new Step.Busy();
    };
  }

  private Step annul(AuditRequest request, CancellationReason reason, String text, Actor actor) {
    Stamp by = Stamp.of(actor, steps.now());
    return steps.store(
        request,
        request.annul(new Annulment(by, reason, text)),
        AuditAction.ANNUL,
        Side.LABORATORY,
        by,
        text,
        List.of());
  }
}
