package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.authorization.RegisterFilter.Cancelled;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.support.GenosTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A practice's orders are found by what its lines carry of them: the database itself copies it, and
 * what is found and added up is what the orders say.
 */
@GenosTest
@Import(Fixture.class)
class TotalsByPracticeTest {

  @Autowired OrderDesk desk;
  @Autowired OrderRegister register;
  @Autowired CancellationDesk cancellations;
  @Autowired Fixture fixture;
  @Autowired JdbcClient jdbc;

  @Test
  void ofOneCentreAnnulledOrNot() {
    Actor actor = fixture.actor();
    issue(actor, "15");
    issue(fixture.actor(), "15");
    issue(actor, "865");
    annul(issue(actor, "15", "865"), actor);

    assertThat(found(actor, "000015", Cancelled.NO)).isEqualTo(byOrders(actor, "000015", false));
    assertThat(found(actor, "000015", Cancelled.NO).orders()).isEqualTo(1);
    OrderRegister.Totals all = found(actor, "000015", Cancelled.ALL);
    assertThat(all.orders()).isEqualTo(2);
    assertThat(all.cancelled()).isEqualTo(1);
    assertThat(all.total()).isEqualTo(found(actor, "000015", Cancelled.NO).total());
    assertThat(found(actor, "000015", Cancelled.YES).orders()).isEqualTo(1);
    assertThat(found(actor, "000999", Cancelled.ALL).orders()).isZero();
    assertThat(
            register.page(
                filter("000015", Cancelled.ALL), new RegisterScope.OwnCentre(actor), 0, 50))
        .hasSize(2);
  }

  /** A line that says otherwise of its order than the order does is written as the order does. */
  @Test
  void theDatabaseCopiesFromTheOrder() {
    IssuedOrder order = issue(fixture.actor(), "15");
    jdbc.sql(
            """
            insert into authorization_line
              (order_number, centre_id, position, practice, automatic, requested, authorized,
               outcome, fees, expenses, total, copay, issue_date, order_copay, order_total,
               order_insurer_pays, found_by)
            select order_number, centre_id, 90 + position, practice, automatic, requested,
                   authorized, outcome, fees, expenses, total, copay, date '1999-01-01', 1, 2, 3, true
            from authorization_line where order_number = :number and practice = '000015'
            """)
        .param("number", order.number().value())
        .update();

    assertThat(
            jdbc.sql(
                    """
                    select count(*) from authorization_line l
                      join authorization_order o on o.number = l.order_number
                    where o.number = :number and l.issue_date = o.issue_date
                      and l.order_total = o.total and l.order_copay = o.copay
                      and l.order_insurer_pays = o.insurer_pays and l.centre_id = o.centre_id
                      and l.found_by = (l.position < 90)
                    """)
                .param("number", order.number().value())
                .query(Integer.class)
                .single())
        .as("all lines, the repeated one too")
        .isEqualTo(order.decision().lines().size() + 1);
    assertThat(
            register
                .totals(
                    new RegisterFilter(
                        Fixture.TODAY,
                        Fixture.TODAY,
                        Cancelled.ALL,
                        order.number(),
                        null,
                        new PracticeCode("000015"),
                        null),
                    new RegisterScope.OwnCentre(actorOf(order)))
                .orders())
        .isEqualTo(1);
  }

  private static Actor actorOf(IssuedOrder order) {
    return new Actor(order.centre().id().value(), "la misma", order.centre(), order.provider());
  }

  private OrderRegister.Totals found(Actor actor, String practice, Cancelled cancelled) {
    return register.totals(filter(practice, cancelled), new RegisterScope.OwnCentre(actor));
  }

  private static RegisterFilter filter(String practice, Cancelled cancelled) {
    return new RegisterFilter(
        Fixture.TODAY, Fixture.TODAY, cancelled, null, null, new PracticeCode(practice), null);
  }

  /** The same, from the orders one by one. */
  private OrderRegister.Totals byOrders(Actor actor, String practice, boolean annulled) {
    return jdbc.sql(
            """
            select count(*) as orders, sum(copay) as copay, sum(total) as total,
                   sum(insurer_pays) as insurer
            from authorization_order o
            where o.centre_id = :centre
              and exists (select from authorization_line l where l.order_number = o.number
                          and l.practice = :practice and l.authorized > 0)
              and exists (select from authorization_cancellation c
                          where c.order_number = o.number) = :annulled
            """)
        .param("centre", actor.centre().id().value())
        .param("practice", practice)
        .param("annulled", annulled)
        .query(
            (row, index) ->
                new OrderRegister.Totals(
                    row.getLong("orders"),
                    0,
                    new ar.gov.isj.genos.shared.Money(row.getBigDecimal("copay")),
                    new ar.gov.isj.genos.shared.Money(row.getBigDecimal("total")),
                    new ar.gov.isj.genos.shared.Money(row.getBigDecimal("insurer"))))
        .single();
  }

  private IssuedOrder issue(Actor actor, String... practices) {
    Issue issue = desk.issue(fixture.request(fixture.member(), practices), actor, Fixture.key());
    assertThat(issue).isInstanceOf(Issue.Issued.class);
    return ((Issue.Issued) issue).order();
  }

  private void annul(IssuedOrder order, Actor actor) {
    assertThat(
            cancellations.cancel(
                new CancellationRequest(
                    order.member().cuil().digits(),
                    order.number().toString(),
                    CancellationReason.OTHER,
                    "de prueba"),
                actor))
        .isInstanceOf(CancellationAnswer.Cancelled.class);
  }
}
