package ar.gov.isj.genos.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.providers.Prescriber;
import ar.gov.isj.genos.support.GenosTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fifty clients of five centres ask at once for the last unit that a limit leaves. Zero violations
 * in 50 rounds bound their rate at 6 % with 95 % confidence; without the lock nearly every round is
 * one.
 */
@GenosTest
@Import({Fixture.class, Desks.class})
class LastFreeUnitGoesToExactlyOneTest {

  private static final int ROUNDS = 50;
  private static final int CLIENTS = 50;

  /** TSH: its frequency is limited. */
  private static final String LIMITED = "000865";

  @Autowired OrderDesk desk;
  @Autowired Desks desks;
  @Autowired Fixture fixture;
  @Autowired JdbcClient jdbc;

  private Prescriber prescriber;
  private List<Actor> actors;
  private int limit;

  @BeforeEach
  void people() {
    prescriber = fixture.prescriber();
    actors = IntStream.range(0, 5).mapToObj(i -> fixture.actor()).toList();
    limit = limit();
  }

  /** Orders of one unit that the rules let an affiliate have, one after the other. */
  private int limit() {
    Member member = fixture.member();
    for (int orders = 0; orders < 20; orders++) {
      if (!(issue(desk, member, 0) instanceof Issue.Issued)) {
        assertThat(orders).as("orders until the limit").isPositive();
        return orders;
      }
    }
    throw new AssertionError(LIMITED + " has no limit: the race would prove nothing");
  }

  @Test
  void inFiftyRoundsOfFifty() throws Exception {
    int violations = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int winners = winners(desk);
      if (winners != 1) {
        violations++;
      }
    }
    assertThat(violations).as("rounds of %d without exactly one winner", ROUNDS).isZero();
  }

  /** Else the test above could not fail. */
  @Test
  void andWithoutTheLockToMany() throws Exception {
    OrderDesk unlocked = desks.withoutTheLock();
    int violations = 0;
    for (int round = 0; round < 5; round++) {
      if (winners(unlocked) != 1) {
        violations++;
      }
    }
    assertThat(violations).as("rounds of 5 that went wrong without the lock").isPositive();
  }

  private int winners(OrderDesk racedDesk) throws Exception {
    Member member = fixture.member();
    for (int used = 1; used < limit; used++) {
      assertThat(issue(desk, member, 0)).isInstanceOf(Issue.Issued.class);
    }
    List<Issue> answers =
        Race.of(CLIENTS, i -> () -> Race.patiently(() -> issue(racedDesk, member, i)));
    assertThat(answers)
        .allMatch(
            answer -> answer instanceof Issue.Issued || answer instanceof Issue.NothingAuthorized);
    long stored =
        jdbc.sql(
                """
                select count(*) from authorization_order o
                join authorization_line l on l.order_number = o.number
                where o.member_id = ? and l.practice = ? and l.authorized > 0
                """)
            .param(member.id().value())
            .param(LIMITED)
            .query(Long.class)
            .single();
    long told = answers.stream().filter(Issue.Issued.class::isInstance).count();
    assertThat(stored).as("stored as told").isEqualTo(told + limit - 1);
    return (int) told;
  }

  private Issue issue(OrderDesk usedDesk, Member member, int client) {
    return usedDesk.issue(
        Fixture.request(member, prescriber, LIMITED),
        actors.get(client % actors.size()),
        Fixture.key());
  }
}
