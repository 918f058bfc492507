package ar.gov.isj.genos.platform;

import ar.gov.isj.genos.shared.DataScope;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose statements are made for the scope of the moment. Within a transaction the
 * setting is local and ends with it; outside of one it is taken back before the connection returns
 * to the pool, where a connection is nobody's.
 */
final class ScopedConnection implements InvocationHandler {

  private static final String NOBODY = "";

  private final Connection connection;

  /** What the session has outside of transactions. */
  private String session = NOBODY;

  /** What this transaction has; null when it was not said in it. */
  private @Nullable String local;

  private ScopedConnection(Connection connection) {
    this.connection = connection;
  }

  static Connection of(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            ScopedConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new ScopedConnection(connection));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments)
      throws Throwable {
    switch (method.getName()) {
      case "createStatement", "prepareStatement", "prepareCall" -> apply(DataScope.current());
      case "close" -> leave();
      case "equals" -> {
        return arguments != null && proxy == arguments[0];
      }
      default -> {
        // Reads no rows.
      }
    }
    Object result = invoke(method, arguments);
    switch (method.getName()) {
      case "commit", "setAutoCommit" -> local = null;
      // To a savepoint: what the transaction had then is not known here.
      case "rollback" -> local = arguments == null ? null : "?";
      default -> {
        // Does not end what was said in the transaction.
      }
    }
    return result;
  }

  private @Nullable Object invoke(Method method, @Nullable Object[] arguments) throws Throwable {
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private void apply(String wanted) throws SQLException {
    if (wanted.equals(local == null ? session : local)) {
      return;
    }
    boolean alone = connection.getAutoCommit();
    say(wanted, !alone);
    if (alone) {
      session = wanted;
    } else {
      local = wanted;
    }
  }

  /** A connection that cannot be given back as nobody's is not given back. */
  private void leave() throws SQLException {
    if (session.equals(NOBODY) || connection.isClosed()) {
      return;
    }
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
      say(NOBODY, false);
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
      session = NOBODY;
    } catch (SQLException e) {
      connection.abort(Runnable::run);
    }
  }

  private void say(String scope, boolean withinTransaction) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select set_config('genos.scope', ?, ?)")) {
      statement.setString(1, scope);
      statement.setBoolean(2, withinTransaction);
      statement.execute();
    }
  }
}
