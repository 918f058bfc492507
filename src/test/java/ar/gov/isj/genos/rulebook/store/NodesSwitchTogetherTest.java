package ar.gov.isj.genos.rulebook.store;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.RulebookRef;
import ar.gov.isj.genos.rulebook.draft.Authors;
import ar.gov.isj.genos.rulebook.draft.DraftTest;
import ar.gov.isj.genos.shared.BusinessClock;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A second node on the same database takes up what the first one activates, and says so. */
@DraftTest
class NodesSwitchTogetherTest {

  private static final long LONGEST_WAIT_NANOS = 20_000_000_000L;

  @Autowired DataSource source;
  @Autowired JdbcClient jdbc;
  @Autowired VersionStore store;
  @Autowired RulebookVersions first;
  @Autowired PlatformTransactionManager transactionManager;
  @Autowired BusinessClock clock;
  @Autowired Authors authors;

  private RulebookVersions second;
  private NodeSwitch node;

  @BeforeEach
  void startTheSecondNode() {
    second =
        new RulebookVersions(jdbc, store, new TransactionTemplate(transactionManager), clock, ".");
    node = new NodeSwitch(source, jdbc, second, clock, "dos");
  }

  @AfterEach
  void stopIt() {
    node.stop();
  }

  @Test
  void bothDecideByTheNewVersionAndAcknowledgeIt() throws InterruptedException {
    node.start();
    RulebookRef ref = authors.live(Integer.toString(authors.maximum() == 51 ? 52 : 51));

    long deadline = System.nanoTime() + LONGEST_WAIT_NANOS;
    while (!acknowledged("dos", ref) && System.nanoTime() < deadline) {
      Thread.sleep(10);
    }

    assertThat(first.current().ref()).isEqualTo(ref);
    assertThat(second.current().ref()).isEqualTo(ref);
    assertThat(acknowledged("uno", ref)).isTrue();
    assertThat(acknowledged("dos", ref)).isTrue();
  }

  @Test
  void aNodeThatHeardNothingStillIssuesByTheActiveVersion() {
    RulebookRef before = second.current().ref();
    RulebookRef ref = authors.live(Integer.toString(authors.maximum() == 53 ? 54 : 53));
    TransactionTemplate transactions = new TransactionTemplate(transactionManager);

    // Without holding, this node would decide by the version that it knows.
    assertThat(second.current().ref()).isEqualTo(before);
    RulebookRef held = transactions.execute(status -> second.hold().ref());
    assertThat(held).isEqualTo(ref);
  }

  private boolean acknowledged(String name, RulebookRef ref) {
    return node.nodes().stream()
        .anyMatch(one -> one.name().equals(name) && one.version() == ref.version());
  }
}
