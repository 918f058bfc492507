package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.authorization.LockWait;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
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
                LockWait.limit(jdbc);
                Step result = work.apply(transaction);
                if (!(result instanceof Step.Done)) {
                  transaction.setRollbackOnly();
                }
                return result;
              }));
    } catch (DataAccessException e) {
      if (LockWait.tooLong(e)) {
        return new Step.Busy();
      }
      throw e;
    }
  }
}
