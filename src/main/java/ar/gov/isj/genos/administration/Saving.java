package ar.gov.isj.genos.administration;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction for a change and its record; who comes second is told. */
@Component
class Saving {

  private final TransactionTemplate transactions;

  Saving(PlatformTransactionManager manager) {
    this.transactions = new TransactionTemplate(manager);
  }

  /**
   * All or nothing: what does not end well leaves nothing behind.
   *
   * @param taken the answer when somebody stored the same number in this very moment
   */
  Saved run(Saved taken, Supplier<Saved> change) {
    try {
      return Objects.requireNonNull(
          transactions.execute(
              transaction -> {
                Saved saved = change.get();
                if (!(saved instanceof Saved.Done)) {
                  transaction.setRollbackOnly();
                }
                return saved;
              }));
    } catch (OptimisticLockingFailureException e) {
      return new Saved.Overtaken();
    } catch (DuplicateKeyException e) {
      return taken;
    }
  }
}
