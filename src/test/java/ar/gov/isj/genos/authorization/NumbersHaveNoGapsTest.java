package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.support.Owner;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two thousand orders of 32 clients, one in ten given up after it took its number. */
@GenosTest
@Import({Fixture.class, Desks.class})
class NumbersHaveNoGapsTest {

  private static final int CLIENTS = 32;
  private static final int ORDERS_EACH = 63;

  @Autowired OrderDesk desk;
  @Autowired Desks desks;
  @Autowired Fixture fixture;
  @Autowired JdbcClient jdbc;
  @Autowired Owner owner;

  @Test
  void norDuplicates() throws Exception {
    List<Long> numbers = issueMany(desks.numbering());
    assertThat(numbers).doesNotHaveDuplicates().hasSizeGreaterThan(1_700);
    assertThat(gaps(numbers)).isZero();
  }

  @Test
  void andBeginNearThoseOfTheSystemThatIsReplaced() {
    assertThat(desk.issue(fixture.request(fixture.member(), "15"), fixture.actor(), Fixture.key()))
        .isInstanceOfSatisfying(
            Issue.Issued.class,
            issued -> assertThat(issued.order().number().value()).isGreaterThanOrEqualTo(596_000));
  }

  /** Else the first test could not fail: a sequence does not take numbers back. */
  @Test
  void andWithASequenceThereWouldBeGaps() throws Exception {
    // The application may use what the owner makes, without being told.
    owner.sql().sql("create sequence careless_number start with 9000000").update();
    Numbering careless =
        new Numbering(jdbc) {
          @Override
          AuthorizationNumber next() {
            return new AuthorizationNumber(
                jdbc.sql("select nextval('careless_number')").query(Long.class).single());
          }
        };
    assertThat(gaps(issueMany(careless))).isPositive();
    jdbc.sql("delete from authorization_line where order_number >= 9000000").update();
    jdbc.sql("delete from authorization_order where number >= 9000000").update();
  }

  private List<Long> issueMany(Numbering numbering) throws Exception {
    Issue first =
        desk.issue(fixture.request(fixture.member(), "15"), fixture.actor(), Fixture.key());
    assertThat(first).isInstanceOf(Issue.Issued.class);
    IssuedOrder model = ((Issue.Issued) first).order();
    Actor actor = fixture.actor();
    var transactions = new TransactionTemplate(desks.transactionManager(), OrderIssue.definition());
    Race.of(
        CLIENTS,
        client ->
            () -> {
              SplittableRandom random = new SplittableRandom(client);
              for (int i = 0; i < ORDERS_EACH; i++) {
                boolean givenUp = random.nextInt(10) == 0;
                actor.within(
                    () ->
                        transactions.execute(
                            transaction -> {
                              desks.authorizations().add(numbered(model, numbering.next(), actor));
                              if (givenUp) {
                                transaction.setRollbackOnly();
                              }
                              return true;
                            }));
              }
              return true;
            });
    return jdbc.sql("select number from authorization_order where centre_id = ? order by number")
        .param(actor.centre().id().value())
        .query(Long.class)
        .list();
  }

  private static IssuedOrder numbered(IssuedOrder model, AuthorizationNumber number, Actor actor) {
    return new IssuedOrder(
        number,
        Instant.parse("2020-06-22T13:13:40Z"),
        actor.centre(),
        actor.provider(),
        model.member(),
        model.facts(),
        model.decision(),
        actor.label(),
        null);
  }

  private static long gaps(List<Long> numbers) {
    return IntStream.range(1, numbers.size())
        .filter(i -> numbers.get(i) != numbers.get(i - 1) + 1)
        .count();
  }
}
