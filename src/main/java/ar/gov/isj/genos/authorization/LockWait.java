package ar.gov.isj.genos.authorization;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a transaction waits for what others hold. A clear "try again" after two seconds is
 * better than a screen that waits.
 */
public final class LockWait {

  /** PostgreSQL's lock_not_available has no exception of its own in Spring. */
  private static final String LOCK_TIMEOUT = "55P03";

  /** PostgreSQL's query_canceled. */
  private static final String STATEMENT_TIMEOUT = "57014";

  private LockWait() {}

  /** Limits every wait of the current transaction from here on. */
  public static void limit(JdbcClient jdbc) {
    jdbc.sql("select set_config('lock_timeout', '2s', true)").query(String.class).single();
    jdbc.sql("select set_config('statement_timeout', '5s', true)").query(String.class).single();
  }

  /** Did the transaction end because it waited, so that the same may be sent again? */
  public static boolean tooLong(DataAccessException e) {
    return e instanceof PessimisticLockingFailureException
        || (e.getMostSpecificCause() instanceof SQLException cause
            && (LOCK_TIMEOUT.equals(cause.getSQLState())
                || STATEMENT_TIMEOUT.equals(cause.getSQLState())));
  }
}
