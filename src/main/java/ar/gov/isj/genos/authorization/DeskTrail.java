package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.trail.Trail;
import ar.gov.isj.genos.trail.TrailEntry;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import ar.gov.isj.genos.trail.TrailEntry.Who;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of the desk goes on record: numbers and ids, never a name or what was typed. */
@Component
class DeskTrail {

  private final Trail trail;

  DeskTrail(Trail trail) {
    this.trail = trail;
  }

  void lookedUp(MemberCheck check, Actor actor, Instant now) {
    switch (check) {
      case MemberCheck.Eligible(Member member, var age, var notices) ->
          record(Action.MEMBER_LOOKUP, member.id().value().toString(), "ELIGIBLE", actor, now);
      case MemberCheck.NotEligible(Member member, var reasons) ->
          record(
              Action.MEMBER_LOOKUP,
              member.id().value().toString(),
              "REFUSED " + (reasons.isEmpty() ? "" : reasons.getFirst().code()),
              actor,
              now);
      case MemberCheck.Unknown(FieldError error) ->
          record(
              Action.MEMBER_LOOKUP,
              "",
              error.code().equals(MemberLooks.PAUSED) ? "REFUSED PAUSED" : "UNKNOWN",
              actor,
              now);
    }
  }

  void balanceTold(Member member, int practices, Actor actor, Instant now) {
    record(
        Action.BALANCE_LOOKUP,
        member.id().value().toString(),
        TrailEntry.OK + " %d PRACTICES".formatted(practices),
        actor,
        now);
  }

  /**
   * @param member null when nobody was found
   */
  void balanceRefused(@Nullable Member member, String code, Actor actor, Instant now) {
    record(
        Action.BALANCE_LOOKUP,
        member == null ? "" : member.id().value().toString(),
        "REFUSED " + code,
        actor,
        now);
  }

  /** The affiliate was found, and something else of the request was wrong. */
  void undecided(Member member, Actor actor, Instant now) {
    record(Action.VALIDATION, member.id().value().toString(), "NOT DECIDED", actor, now);
  }

  void lookupsPaused(Actor actor, Instant now, String result) {
    record(Action.LOOKUPS_PAUSED, "", result, actor, now);
  }

  void viewed(AuthorizationNumber number, Actor actor, Instant now) {
    record(Action.ORDER_VIEWED, number.toString(), TrailEntry.OK, actor, now);
  }

  void decided(Validation.Decided validation, Actor actor, Instant now) {
    CaseDecision decision = validation.decision();
    long lines = decision.lines().stream().filter(line -> line.authorized() > 0).count();
    record(
        Action.VALIDATION,
        validation.member().id().value().toString(),
        "AUTHORIZED %d OF %d".formatted(lines, decision.lines().size()),
        actor,
        now);
  }

  void issued(IssuedOrder order, Actor actor) {
    record(
        Action.ORDER_ISSUED,
        order.number().toString(),
        TrailEntry.OK + " " + order.member().id().value(),
        actor,
        order.issuedAt());
  }

  void printed(AuthorizationNumber number, Actor actor, Instant now) {
    record(Action.ORDER_PRINTED, number.toString(), TrailEntry.OK, actor, now);
  }

  void cancelled(AuthorizationNumber number, Cancellation cancellation, Actor actor) {
    record(
        Action.ORDER_CANCELLED,
        number.toString(),
        TrailEntry.OK + " " + cancellation.reason().name(),
        actor,
        cancellation.at());
  }

  void cancellationRefused(AuthorizationNumber number, String code, Actor actor, Instant now) {
    record(Action.ORDER_CANCELLED, number.toString(), "REFUSED " + code, actor, now);
  }

  private void record(Action action, String subject, String result, Actor actor, Instant now) {
    Who who = new Who(actor.id(), actor.label(), actor.centre().id().value());
    trail.record(new TrailEntry(now, who, action, subject, result));
  }
}
