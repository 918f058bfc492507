package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.Adjudicator;
import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseFacts;
import ar.gov.isj.genos.adjudication.CaseFacts.VerdictFacts;
import ar.gov.isj.genos.authorization.Surroundings.Place;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.AsOf;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.members.MemberRegistry;
import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Prescriber;
import ar.gov.isj.genos.providers.Provider;
import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.Rulebook;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides and issues as a part of somebody else's transaction, for cases that pass through other
 * hands before they become an order. The affiliate stays locked until that transaction ends, and
 * the order is numbered and stored as those of {@link OrderDesk} are.
 */
@Service
public class CaseDesk {

  /** A case as it stands now. */
  public sealed interface Look {

    /**
     * @param request with the affiliate's CUIL, whatever was typed
     * @param prescriber null when the registry has no such licence
     * @param facts the verdicts included
     */
    record Case(
        OrderRequest request,
        Member member,
        @Nullable Prescriber prescriber,
        CaseFacts facts,
        CaseDecision decision)
        implements Look {}

    /** The request itself is wrong; nothing was decided. At least one error. */
    record Invalid(List<FieldError> errors) implements Look {}
  }

  /** The centre that asks, and the provider in whose name. */
  public record Desk(Centre centre, Provider provider) {}

  private final RequestCheck requestCheck;
  private final MemberLock memberLock;
  private final MemberRegistry members;
  private final FactsGathering gathering;
  private final ActiveRulebook activeRulebook;
  private final Adjudicator adjudicator;
  private final OrderIssue orderIssue;

  CaseDesk(
      RequestCheck requestCheck,
      MemberRegistry members,
      FactsGathering gathering,
      ActiveRulebook activeRulebook,
      Adjudicator adjudicator,
      OrderIssue orderIssue) {
    this.requestCheck = requestCheck;
    this.memberLock = members::lock;
    this.members = members;
    this.gathering = gathering;
    this.activeRulebook = activeRulebook;
    this.adjudicator = adjudicator;
    this.orderIssue = orderIssue;
  }

  /**
   * Locks the affiliate until the transaction ends, reads their past and decides.
   *
   * @param of whose case it is: centre and provider
   * @param verdicts what an auditor resolved; empty before
   * @param audit number of the request whose own reserved units do not count; {@link
   *     Reservations#NONE} for a new one
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Look look(
      OrderRequest request, Desk of, List<VerdictFacts> verdicts, long audit, Instant now) {
    Place place = new Place(of.centre(), of.provider(), now);
    return switch (requestCheck.check(request, place.today())) {
      case RequestCheck.Check.Failed(List<FieldError> errors) -> new Look.Invalid(errors);
      case RequestCheck.Check.Passed(CheckedRequest checked) ->
          look(checked, verdicts, audit, place);
    };
  }

  private Look look(CheckedRequest checked, List<VerdictFacts> verdicts, long audit, Place place) {
    if (!memberLock.lock(checked.member().id())) {
      throw new IllegalStateException("The affiliate left the registry during the request");
    }
    Member member = members.find(checked.member().id(), AsOf.now(place.today())).orElseThrow();
    Rulebook rulebook = activeRulebook.hold();
    CaseFacts facts = gathering.gather(checked, member, place, rulebook, audit).with(verdicts);
    CaseDecision decision = adjudicator.decide(facts, rulebook);
    List<FieldError> wrongInput = WrongInput.in(decision);
    OrderRequest request = checked.request().of(member.cuil());
    return wrongInput.isEmpty()
        ? new Look.Case(
            request, member, gathering.prescriberOf(request).orElse(null), facts, decision)
        : new Look.Invalid(wrongInput);
  }

  /** Issues what {@code decided} authorises; the affiliate must still be locked. */
  @Transactional(propagation = Propagation.MANDATORY)
  public IssuedOrder issue(Look.Case decided, Actor actor, Instant now) {
    if (!decided.decision().issuable()) {
      throw new IllegalArgumentException("Nothing of this case is authorised");
    }
    return orderIssue.store(decided.member(), decided.facts(), decided.decision(), actor, now);
  }

  /** What the rulebook that decided before says with other verdicts. Promises nothing. */
  public CaseDecision with(List<VerdictFacts> verdicts, CaseFacts facts, CaseDecision before) {
    return adjudicator.decide(facts.with(verdicts), activeRulebook.version(before.rulebook()));
  }
}
