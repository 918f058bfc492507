package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.Adjudicator;
import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseFacts;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.AsOf;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.members.MemberRegistry;
import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.shared.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Issues an order in one READ COMMITTED transaction: takes the key, locks the affiliate, reads what
 * they consumed, decides, takes a number, stores all of it. Locks are always taken in this order
 * (key, affiliate, number), so two issues never wait for each other in a circle.
 *
 * <p>Whatever fails, nothing is stored and nothing is authorised.
 */
class OrderIssue {

  private final TransactionOperations transactions;
  private final JdbcClient jdbc;
  private final Answers answers;
  private final MemberLock memberLock;
  private final MemberRegistry members;
  private final FactsGathering gathering;
  private final ActiveRulebook activeRulebook;
  private final Adjudicator adjudicator;
  private final Numbering numbering;
  private final Authorizations authorizations;
  private final DeskTrail trail;

  /**
   * @param transactions begins a new READ COMMITTED transaction for each issue
   */
  OrderIssue(
      TransactionOperations transactions,
      JdbcClient jdbc,
      Answers answers,
      MemberLock memberLock,
      MemberRegistry members,
      FactsGathering gathering,
      ActiveRulebook activeRulebook,
      Adjudicator adjudicator,
      Numbering numbering,
      Authorizations authorizations,
      DeskTrail trail) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.answers = answers;
    this.memberLock = memberLock;
    this.members = members;
    this.gathering = gathering;
    this.activeRulebook = activeRulebook;
    this.adjudicator = adjudicator;
    this.numbering = numbering;
    this.authorizations = authorizations;
    this.trail = trail;
  }

  /** Where, by whom and under which key. */
  record Ticket(Actor actor, IdempotencyKey key, String requestSha256) {}

  Optional<Issue> given(Ticket ticket) {
    return answers.given(ticket.actor().centre().id(), ticket.key(), ticket.requestSha256());
  }

  Issue issue(CheckedRequest checked, Ticket ticket, BusinessClock clock) {
    try {
      return Objects.requireNonNull(
          transactions.execute(transaction -> issueIn(transaction, checked, ticket, clock)));
    } catch (DataAccessException e) {
      if (LockWait.tooLong(e)) {
        return new Issue.Busy();
      }
      throw e;
    }
  }

  private Issue issueIn(
      TransactionStatus transaction, CheckedRequest checked, Ticket ticket, BusinessClock clock) {
    LockWait.limit(jdbc);
    var centre = ticket.actor().centre().id();
    if (!answers.claim(centre, ticket.key(), ticket.requestSha256(), clock.now())) {
      return given(ticket).orElseThrow();
    }
    if (!memberLock.lock(checked.member().id())) {
      throw new IllegalStateException("The affiliate left the registry during the request");
    }
    // From here on nobody else issues to this affiliate: what is read now holds until commit.
    Instant now = clock.now();
    LocalDate today = LocalDate.ofInstant(now, BusinessClock.ZONE);
    Member member = members.find(checked.member().id(), AsOf.now(today)).orElseThrow();
    // From here on no other version becomes active: what is issued was decided by the active one.
    Rulebook rulebook = activeRulebook.hold();
    CaseFacts facts =
        gathering.gather(
            checked,
            member,
            new Surroundings.Place(ticket.actor().centre(), ticket.actor().provider(), now),
            rulebook);
    CaseDecision decision = adjudicator.decide(facts, rulebook);

    List<FieldError> wrongInput = WrongInput.in(decision);
    if (!wrongInput.isEmpty()) {
      transaction.setRollbackOnly();
      return new Issue.Invalid(wrongInput);
    }
    if (!decision.issuable()) {
      Validation.Decided nothing =
          new Validation.Decided(
              member,
              member.ageOn(today),
              gathering.prescriberOf(checked.request()).orElse(null),
              decision,
              null);
      answers.keep(centre, ticket.key(), nothing);
      trail.decided(nothing, ticket.actor(), now);
      return new Issue.NothingAuthorized(nothing);
    }
    IssuedOrder order = store(member, facts, decision, ticket.actor(), now);
    answers.keep(centre, ticket.key(), order.number());
    return new Issue.Issued(order);
  }

  /**
   * Gives the order its number and stores it: the last step of every issue, in its transaction and
   * under the affiliate's lock.
   */
  IssuedOrder store(
      Member member, CaseFacts facts, CaseDecision decision, Actor actor, Instant now) {
    IssuedOrder order =
        new IssuedOrder(
            numbering.next(),
            // As the database keeps it: the order read back is equal to this one.
            now.truncatedTo(ChronoUnit.MICROS),
            actor.centre(),
            actor.provider(),
            member,
            facts,
            decision,
            actor.label(),
            null);
    authorizations.add(order);
    trail.issued(order, actor);
    return order;
  }

  /**
   * A new transaction even within another: locks must end with the issue, and the affiliate's past
   * must be read in a snapshot taken after the lock.
   */
  static TransactionDefinition definition() {
    var definition = new DefaultTransactionDefinition();
    definition.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    definition.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return definition;
  }
}
