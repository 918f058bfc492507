package ar.gov.isj.genos.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ar.gov.isj.genos.shared.Nodes.ReachedAgain;
import ar.gov.isj.genos.shared.Nodes.Told;
import ar.gov.isj.genos.support.GenosTest;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes over one database: what one commits the other hears, also after a lost connection. */
@GenosTest
class NodesHearEachOtherTest {

  private static final Told FIRST = new Told("prueba", "uno dos");
  private static final Told SECOND = new Told("prueba", "tres");

  @Autowired DataSource database;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  private final BlockingQueue<Object> heardHere = new LinkedBlockingQueue<>();
  private final BlockingQueue<Object> heardThere = new LinkedBlockingQueue<>();
  private ListeningNode here;
  private ListeningNode there;

  @BeforeEach
  void start() throws InterruptedException {
    here = new ListeningNode(database, jdbc, heardHere::add);
    there = new ListeningNode(database, jdbc, heardThere::add);
    here.start();
    there.start();
    meet(here, heardThere);
    meet(there, heardHere);
  }

  /** Who has just begun to listen hears what is said from then on: said until it is heard. */
  private void meet(ListeningNode who, BlockingQueue<Object> heard) throws InterruptedException {
    do {
      who.tellOthers("hola", "");
    } while (heard.poll(50, TimeUnit.MILLISECONDS) == null);
    who.tellOthers("listo", "");
    Object next = heard.poll(10, TimeUnit.SECONDS);
    while (!new Told("listo", "").equals(next)) {
      next = heard.poll(10, TimeUnit.SECONDS);
    }
  }

  @AfterEach
  void stop() {
    here.stop();
    there.stop();
  }

  @Test
  void whatOneCommitsTheOtherHearsAndWhatItTakesBackNobodyDoes() throws InterruptedException {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            transaction -> {
              here.tellOthers(FIRST.topic(), FIRST.words());
              transaction.setRollbackOnly();
            });
    new TransactionTemplate(transactions)
        .executeWithoutResult(transaction -> here.tellOthers(SECOND.topic(), SECOND.words()));

    assertThat(next(heardThere)).isEqualTo(SECOND);
  }

  @Test
  void nobodyHearsItself() throws InterruptedException {
    here.tellOthers(FIRST.topic(), FIRST.words());
    there.tellOthers(SECOND.topic(), SECOND.words());

    assertThat(next(heardHere)).isEqualTo(SECOND);
    assertThat(next(heardThere)).isEqualTo(FIRST);
  }

  @Test
  void aLostConnectionIsMadeAgainAndSaysThatSomethingMayBeMissing() throws InterruptedException {
    int lost =
        jdbc.sql(
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and query = 'listen genos'
                """)
            .query()
            .listOfRows()
            .size();
    // The application's own connection may be away: a paused application listens again in its own
    // time.
    assertThat(lost).as("this test's two, and perhaps the application's own").isBetween(2, 3);

    assertThat(next(heardThere)).isEqualTo(new ReachedAgain());
    here.tellOthers(FIRST.topic(), FIRST.words());
    assertThat(next(heardThere)).isEqualTo(FIRST);
  }

  @Test
  void whatIsTooLongIsNotSaid() {
    assertThatThrownBy(() -> here.tellOthers("prueba", "x".repeat(1_001)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> here.tellOthers("dos palabras", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Object next(BlockingQueue<Object> heard) throws InterruptedException {
    return heard.poll(20, TimeUnit.SECONDS);
  }
}
