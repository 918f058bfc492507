package ar.gov.isj.genos.audit;

import java.util.Objects;
import java.util.function.Function;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One READ COMMITTED transaction for each step. Locks are always taken in the same order: key,
 * affiliate, request, number.
 */
@Component
final class AuditTransactions {

  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;

  AuditTransactions(PlatformTransactionManager manager, JdbcClient jdbc) {
    this.transactions = new TransactionTemplate(manager);
    this.transactions.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.jdbc = jdbc;
  }

  /** Only what ends as {@link Step.Done} is kept. */
  Step run(Function<TransactionStatus, Step> work) {
    try {
      return Objects.requireNonNull(
          transactions.execute(
              transaction -> {
                limitWaiting();
                Step result = work.apply(transaction);
                if (!(result instanceof Step.Done)) {
                  transaction.setRollbackOnly();
                }
                return result;
              }));
    } catch (PessimisticLockingFailureException e) {
      return new Step.Busy();
    }
  }

  /** A clear "try again" is better than a screen that waits. */
  private void limitWaiting() {
    jdbc.sql("select set_config('lock_timeout', '2s', true)").query(String.class).single();
    jdbc.sql("select set_config('statement_timeout', '5s', true)").query(String.class).single();
  }
}
