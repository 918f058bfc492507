package ar.gov.isj.genos.support;

import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may do all in the test's database: to take a protection away and see that it was it. */
@TestComponent
public final class Owner {

  private final DriverManagerDataSource database;

  Owner(Environment environment) {
    database =
        new DriverManagerDataSource(
            environment.getRequiredProperty("genos.db.url"), "postgres", "");
  }

  /** For tests whose application does not know of it. */
  public static Owner of(Environment environment) {
    return new Owner(environment);
  }

  public JdbcClient sql() {
    return JdbcClient.create(database);
  }

  /** Whatever {@code work} does is undone. */
  public void rolledBack(Consumer<JdbcClient> work) {
    new TransactionTemplate(new DataSourceTransactionManager(database))
        .executeWithoutResult(
            transaction -> {
              transaction.setRollbackOnly();
              work.accept(sql());
            });
  }
}
