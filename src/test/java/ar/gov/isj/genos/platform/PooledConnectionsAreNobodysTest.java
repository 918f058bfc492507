package ar.gov.isj.genos.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.shared.DataScope;
import ar.gov.isj.genos.support.GenosTest;
import ar.gov.isj.genos.support.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** PRV-03, short: 40 centres take turns on one pool, and one request in ten breaks. */
@GenosTest
class PooledConnectionsAreNobodysTest {

  private static final int CLIENTS = 8;
  private static final int REQUESTS_EACH = 400;

  @Autowired JdbcClient sql;
  @Autowired Owner owner;
  @Autowired PlatformTransactionManager transactionManager;

  private final List<UUID> centres = Stream.generate(UUID::randomUUID).limit(40).toList();

  @BeforeEach
  void oneDraftForEachCentre() {
    centres.forEach(
        centre ->
            owner
                .sql()
                .sql("insert into order_draft values (gen_random_uuid(), ?, '{}', now())")
                .param(centre)
                .update());
  }

  @Test
  void everyRequestSeesItsOwnCentreAndNoOther() throws Exception {
    assertThat(foreign(sql)).isZero();
  }

  /** The seeded fault: the same requests to whoever is not bound by the policies. */
  @Test
  void andWithoutThePoliciesItWouldSeeOthers() throws Exception {
    assertThat(foreign(owner.sql())).isPositive();
  }

  @Test
  void noSettingStaysOnAConnection() {
    for (int i = 0; i < 40; i++) {
      DataScope.centre(centres.get(i), () -> drafts(sql));
      DataScope.centre(
          centres.get(i),
          () -> new TransactionTemplate(transactionManager).execute(status -> drafts(sql)));
    }
    // Asked of the pool itself, past the wrapper that would say it again.
    List<String> left =
        sql.sql("select coalesce(current_setting('genos.scope', true), '')")
            .query(String.class)
            .list();
    assertThat(left).containsExactly(DataScope.EVERY_CENTRE);
    assertThat(nobody()).isEmpty();
  }

  private String nobody() {
    try (var alone = Executors.newSingleThreadExecutor()) {
      return alone
          .submit(
              () ->
                  sql.sql("select coalesce(current_setting('genos.scope', true), '')")
                      .query(String.class)
                      .single())
          .get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private long foreign(JdbcClient database) throws Exception {
    List<Callable<Long>> clients =
        IntStream.range(0, CLIENTS)
            .mapToObj(client -> (Callable<Long>) () -> foreign(database, client))
            .toList();
    long found = 0;
    try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<Long>> answers = new ArrayList<>(pool.invokeAll(clients));
      for (Future<Long> answer : answers) {
        found += answer.get();
      }
    }
    return found;
  }

  private long foreign(JdbcClient database, int client) {
    SplittableRandom random = new SplittableRandom(client);
    TransactionTemplate transaction = new TransactionTemplate(transactionManager);
    long found = 0;
    for (int i = 0; i < REQUESTS_EACH; i++) {
      UUID centre = centres.get(random.nextInt(centres.size()));
      int kind = random.nextInt(10);
      try {
        List<UUID> seen =
            DataScope.centre(
                centre,
                () ->
                    kind < 5
                        ? drafts(database)
                        : transaction.execute(
                            status -> {
                              List<UUID> drafts = drafts(database);
                              if (kind == 9) {
                                throw new IllegalArgumentException("one in ten breaks");
                              }
                              return drafts;
                            }));
        assertThat(seen).contains(centre);
        found += seen.stream().filter(each -> !each.equals(centre)).count();
      } catch (IllegalArgumentException broken) {
        assertThat(broken).hasMessage("one in ten breaks");
      }
    }
    return found;
  }

  private static List<UUID> drafts(JdbcClient database) {
    return database.sql("select centre_id from order_draft").query(UUID.class).list();
  }
}
