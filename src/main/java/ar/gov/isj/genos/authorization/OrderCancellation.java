package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.Adjudicator;
import ar.gov.isj.genos.adjudication.CancellationWindow;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.Member.MemberId;
import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Annuls an order in one transaction with its trail entry, holding the affiliate as an issue does:
 * who issues meanwhile sees the consumption either before or after, never in between.
 */
class OrderCancellation {

  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withZone(BusinessClock.ZONE);

  private final TransactionOperations transactions;
  private final JdbcClient jdbc;
  private final MemberLock memberLock;
  private final Authorizations authorizations;
  private final ActiveRulebook activeRulebook;
  private final Adjudicator adjudicator;
  private final DeskTrail trail;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  /**
   * @param transactions begins a new READ COMMITTED transaction for each annulment
   */
  OrderCancellation(
      TransactionOperations transactions,
      JdbcClient jdbc,
      MemberLock memberLock,
      Authorizations authorizations,
      ActiveRulebook activeRulebook,
      Adjudicator adjudicator,
      DeskTrail trail,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.memberLock = memberLock;
    this.authorizations = authorizations;
    this.activeRulebook = activeRulebook;
    this.adjudicator = adjudicator;
    this.trail = trail;
    this.clock = clock;
    this.events = events;
  }

  /**
   * @param member empty when nobody has what was typed
   */
  record Pair(Optional<MemberId> member, AuthorizationNumber number) {}

  CancellationCheck check(Pair pair, Actor actor) {
    return actor.within(() -> checkIn(pair, actor));
  }

  private CancellationCheck checkIn(Pair pair, Actor actor) {
    Optional<IssuedOrder> found = authorizations.find(pair.number(), actor.centre().id());
    if (found.isEmpty()) {
      return new CancellationCheck.Refused(
          "CAN-01",
          "No hay una orden N° %s emitida por su centro. Verifique el número; la anulación sólo se permite al centro que emitió la orden."
              .formatted(pair.number()));
    }
    IssuedOrder order = found.get();
    if (!Optional.of(order.member().id()).equals(pair.member())) {
      return new CancellationCheck.Refused(
          "CAN-02",
          "El N° de orden %s no corresponde al afiliado indicado. Verifique la credencial o el CUIL y el número."
              .formatted(pair.number()));
    }
    Cancellation before = order.cancellation();
    if (before != null) {
      return new CancellationCheck.Refused(
          "CAN-03",
          "La orden %s ya fue anulada el %s. No hace falta anularla de nuevo."
              .formatted(order.number(), DATE_TIME.format(before.at())));
    }
    CancellationWindow window =
        adjudicator.cancellationWindow(
            order.member().plan(),
            LocalDate.ofInstant(order.issuedAt(), BusinessClock.ZONE),
            activeRulebook.current());
    Instant until = order.issuedAt().plus(Duration.ofHours(window.hours()));
    return clock.now().isAfter(until)
        ? new CancellationCheck.Refused(
            "CAN-04",
            "La orden %s se emitió el %s. %s"
                .formatted(
                    order.number(),
                    DATE_TIME.format(order.issuedAt()),
                    window.tooLate().sentence()))
        : new CancellationCheck.Allowed(order, until);
  }

  CancellationAnswer cancel(Pair pair, CancellationReason reason, String text, Actor actor) {
    try {
      return Objects.requireNonNull(
          actor.within(
              () -> transactions.execute(transaction -> cancelIn(pair, reason, text, actor))));
    } catch (DuplicateKeyException e) {
      // Somebody annulled it without holding the affiliate; the database saw it.
      return answer(check(pair, actor));
    } catch (DataAccessException e) {
      if (LockWait.tooLong(e)) {
        return new CancellationAnswer.Busy();
      }
      throw e;
    }
  }

  private CancellationAnswer cancelIn(
      Pair pair, CancellationReason reason, String text, Actor actor) {
    LockWait.limit(jdbc);
    pair.member().ifPresent(memberLock::lock);
    CancellationCheck check = check(pair, actor);
    if (!(check instanceof CancellationCheck.Allowed allowed)) {
      CancellationAnswer answer = answer(check);
      if (answer instanceof CancellationAnswer.Refused refused) {
        trail.cancellationRefused(pair.number(), refused.code(), actor, clock.now());
      }
      return answer;
    }
    Instant now = clock.now().truncatedTo(ChronoUnit.MICROS);
    Cancellation cancellation = new Cancellation(now, actor.label(), reason, text);
    authorizations.cancel(pair.number(), actor.centre().id(), cancellation);
    trail.cancelled(pair.number(), cancellation, actor);
    IssuedOrder order = allowed.order().cancelled(cancellation);
    events.publishEvent(new OrderCancelled(order, actor));
    return new CancellationAnswer.Cancelled(order);
  }

  private static CancellationAnswer answer(CancellationCheck check) {
    return switch (check) {
      case CancellationCheck.Refused(String code, String message) ->
          new CancellationAnswer.Refused(code, message);
      case CancellationCheck.Invalid(var errors) -> new CancellationAnswer.Invalid(errors);
      case CancellationCheck.Allowed allowed -> new CancellationAnswer.Busy();
    };
  }
}
