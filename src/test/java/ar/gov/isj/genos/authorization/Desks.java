package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.Adjudicator;
import ar.gov.isj.genos.members.MemberRegistry;
import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.reporting.OrderPrint;
import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.shared.BusinessClock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Desks with one protection taken away, to see that the tests notice. */
@TestComponent
record Desks(
    PlatformTransactionManager transactionManager,
    JdbcClient jdbc,
    JdbcTemplate batches,
    Answers answers,
    MemberRegistry members,
    FactsGathering gathering,
    ActiveRulebook activeRulebook,
    Adjudicator adjudicator,
    Numbering numbering,
    Authorizations authorizations,
    DeskTrail trail,
    MemberLookup memberLookup,
    MemberLooks looks,
    RequestCheck requestCheck,
    PrintedOrder printedOrder,
    OrderPrint orderPrint,
    StoredJson json,
    DeskTraffic traffic,
    BusinessClock clock) {

  OrderDesk withoutTheLock() {
    return desk(answers, member -> true, numbering);
  }

  /** Forgets every key. */
  OrderDesk withoutMemory() {
    Answers forgetful =
        new Answers(jdbc, json, authorizations) {
          @Override
          Optional<Issue> given(CentreId centre, IdempotencyKey key, String sha) {
            return Optional.empty();
          }

          @Override
          boolean claim(CentreId centre, IdempotencyKey key, String sha, Instant now) {
            return true;
          }
        };
    return desk(forgetful, members::lock, numbering);
  }

  OrderDesk numberedBy(Numbering other) {
    return desk(answers, members::lock, other);
  }

  /** Asks for orders by their number alone. */
  OrderDesk withoutTheCentre() {
    Authorizations careless =
        new Authorizations(jdbc, batches, json) {
          @Override
          Optional<IssuedOrder> find(AuthorizationNumber number, CentreId centre) {
            return find(number);
          }
        };
    return desk(answers, members::lock, numbering, careless);
  }

  private OrderDesk desk(Answers usedAnswers, MemberLock lock, Numbering usedNumbering) {
    return desk(usedAnswers, lock, usedNumbering, authorizations);
  }

  private OrderDesk desk(
      Answers usedAnswers, MemberLock lock, Numbering usedNumbering, Authorizations usedOrders) {
    OrderIssue issue =
        new OrderIssue(
            new TransactionTemplate(transactionManager, OrderIssue.definition()),
            jdbc,
            usedAnswers,
            lock,
            members,
            gathering,
            activeRulebook,
            adjudicator,
            usedNumbering,
            usedOrders,
            trail);
    return new OrderDesk(
        memberLookup,
        looks,
        requestCheck,
        gathering,
        issue,
        usedOrders,
        printedOrder,
        orderPrint,
        activeRulebook,
        adjudicator,
        json,
        trail,
        traffic,
        clock);
  }
}
