package ar.gov.isj.genos.rulebook.draft;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.RulebookRef;
import ar.gov.isj.genos.rulebook.store.VersionStore;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** While a transaction holds the rulebook, nothing else becomes active. */
@DraftTest
class NoOrderIsIssuedByAPastVersionTest {

  @Autowired ActiveRulebook active;
  @Autowired VersionStore store;
  @Autowired Authors authors;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactionManager;

  @Test
  void anActivationWaitsForWhoIssues() throws ExecutionException, InterruptedException {
    assertThat(activeAtCommit(active::hold)).isTrue();
  }

  @Test
  void andWithoutHoldingItDoesNot() throws ExecutionException, InterruptedException {
    assertThat(activeAtCommit(active::current)).isFalse();
  }

  /** Whether the version taken at the beginning of a transaction was active at its end. */
  private boolean activeAtCommit(Supplier<Rulebook> taking)
      throws ExecutionException, InterruptedException {
    String other = Integer.toString(authors.maximum() == 61 ? 62 : 61);
    TransactionTemplate transactions = new TransactionTemplate(transactionManager);
    CompletableFuture<CompletableFuture<RulebookRef>> started = new CompletableFuture<>();
    Boolean held =
        transactions.execute(
            status -> {
              RulebookRef taken = taking.get().ref();
              CompletableFuture<RulebookRef> activation =
                  CompletableFuture.supplyAsync(() -> authors.live(other));
              started.complete(activation);
              while (!activation.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
              }
              return store.newest().orElseThrow().equals(taken);
            });
    RulebookRef next = started.get().get();
    assertThat(active.current().ref()).isEqualTo(next);
    return Boolean.TRUE.equals(held);
  }

  private boolean somebodyWaits() {
    return jdbc.sql(
                """
                select count(*) from pg_locks
                where locktype = 'advisory' and not granted
                  and database = (select oid from pg_database where datname = current_database())
                """)
            .query(Long.class)
            .single()
        > 0;
  }
}
