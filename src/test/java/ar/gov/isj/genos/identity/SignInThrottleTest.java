package ar.gov.isj.genos.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.identity.SignInThrottle.Admission;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.support.MutableClock;
import ar.gov.isj.genos.support.People;
import ar.gov.isj.genos.trail.Trail;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes are two throttles on one database; what they admit reaches the hash. */
@GenosTest
class SignInThrottleTest {

  @Autowired JdbcClient sql;
  @Autowired Trail trail;
  @Autowired BusinessClock businessClock;
  @Autowired PlatformTransactionManager transactions;

  private final MutableClock clock = new MutableClock();
  private SignInThrottle firstNode;
  private SignInThrottle secondNode;

  @BeforeEach
  void twoNodes() {
    sql.sql("delete from attempt").update();
    sql.sql("delete from sign_in_failures").update();
    firstNode = node();
    secondNode = node();
  }

  private SignInThrottle node() {
    return new SignInThrottle(sql, new Attempts(sql, clock), trail, businessClock, clock);
  }

  @Test
  void aThousandTriesOnOneAccountFromFiftyAddressesReachTheHashATwentiethOfAnHoursTimes() {
    Cuil account = People.cuil(20, 71);
    int reached = 0;
    for (int i = 0; i < 1_000; i++) {
      SignInThrottle node = i % 2 == 0 ? firstNode : secondNode;
      reached += admitted(node, account, "198.51.100." + i % 50) ? 1 : 0;
      clock.advance(Duration.ofMillis(3_600));
    }
    assertThat(reached).as("in an hour").isBetween(5, 20);
  }

  @Test
  void neverMoreThanAHundredInARowReachTheHash() {
    Cuil account = People.cuil(20, 72);
    int own = 0;
    for (int i = 0; i < 160; i++) {
      own += admitted(firstNode, account, "198.51.100." + i) ? 1 : 0;
      clock.advance(Duration.ofMinutes(61));
    }
    assertThat(own).isEqualTo(100);
    assertThat(inTransaction(secondNode, account, "198.51.100.1"))
        .isEqualTo(new Admission.Compare(false));
    clock.advance(Duration.ofDays(40));
    assertThat(inTransaction(secondNode, account, "198.51.100.1"))
        .isEqualTo(new Admission.Compare(false));
  }

  @Test
  void onePasswordForManyUsersFromOneAddressReachesTheHashFiftyTimesAnHour() {
    long reached =
        IntStream.range(0, 300)
            .filter(
                i ->
                    admitted(
                        i % 2 == 0 ? firstNode : secondNode,
                        People.cuil(27, 10_000 + i),
                        "203.0.113.9"))
            .count();
    assertThat(reached).isEqualTo(50);
    assertThat(alerts()).as("alerts about the address").isEqualTo(1);
    assertThat(admitted(firstNode, People.cuil(27, 99_999), "203.0.113.10")).isTrue();
    assertThat(inTransaction(firstNode, People.cuil(27, 99_998), "203.0.113.9"))
        .as("the first of the fifty is forgotten in an hour")
        .isEqualTo(new Admission.Wait(Duration.ofHours(1)));
    clock.advance(Duration.ofMinutes(61));
    assertThat(admitted(firstNode, People.cuil(27, 99_998), "203.0.113.9")).isTrue();
  }

  @Test
  void aWholeNetworkOfVersionSixCountsAsOneAddress() {
    assertThat(Origin.of("2001:db8:1:2::1")).isEqualTo(Origin.of("2001:db8:1:2:ffff::9"));
    assertThat(Origin.of("2001:db8:1:2::1")).isNotEqualTo(Origin.of("2001:db8:1:3::1"));
    assertThat(Origin.of("203.0.113.9")).isEqualTo("203.0.113.9");
  }

  @Test
  void peopleWhoEnterDoNotUseUpTheirAddress() {
    for (int i = 0; i < 120; i++) {
      Cuil account = People.cuil(27, 20_000 + i);
      assertThat(admitted(firstNode, account, "203.0.113.20")).isTrue();
      succeeded(firstNode, account, "203.0.113.20");
    }
  }

  @Test
  void triesAtTheSameTimeEachCount() throws Exception {
    assertThat(atOnce(this::admitted)).isBetween(1L, 5L);
  }

  /** The seeded fault: who looks first and counts afterwards lets them all through. */
  @Test
  void countingAfterwardsWouldLetMoreThrough() throws Exception {
    java.util.concurrent.CyclicBarrier together = new java.util.concurrent.CyclicBarrier(24);
    Try mutant =
        (node, account, origin) -> {
          boolean free =
              sql.sql("select count(*) from sign_in_failures where failures >= 5")
                      .query(Long.class)
                      .single()
                  == 0;
          together.await();
          admitted(node, account, origin);
          return free;
        };
    assertThat(atOnce(mutant)).isGreaterThan(5);
  }

  @FunctionalInterface
  private interface Try {
    boolean reaches(SignInThrottle node, Cuil account, String origin) throws Exception;
  }

  private long atOnce(Try one) throws Exception {
    Cuil account = People.cuil(20, 73);
    try (ExecutorService people = Executors.newFixedThreadPool(24)) {
      List<Callable<Boolean>> tries =
          IntStream.range(0, 24)
              .<Callable<Boolean>>mapToObj(
                  i ->
                      () ->
                          one.reaches(i % 2 == 0 ? firstNode : secondNode, account, "192.0.2." + i))
              .toList();
      long reached = 0;
      for (Future<Boolean> result : people.invokeAll(tries)) {
        reached += result.get() ? 1 : 0;
      }
      return reached;
    }
  }

  private boolean admitted(SignInThrottle node, Cuil account, String origin) {
    return inTransaction(node, account, origin).equals(new Admission.Compare(true));
  }

  private Admission inTransaction(SignInThrottle node, Cuil account, String origin) {
    Admission admission =
        new TransactionTemplate(transactions).execute(_ -> node.admit(account, origin));
    if (admission == null) {
      throw new AssertionError();
    }
    return admission;
  }

  private void succeeded(SignInThrottle node, Cuil account, String origin) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(_ -> node.succeeded(account, origin));
  }

  private long alerts() {
    return sql.sql("select count(*) from trail_entry where action = 'SIGN_IN_THROTTLED'")
        .query(Long.class)
        .single();
  }
}
