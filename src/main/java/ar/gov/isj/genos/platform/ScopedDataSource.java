package ar.gov.isj.genos.platform;

import ar.gov.isj.genos.shared.DataScope;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells the database with every statement for whose data it is, as {@link DataScope} says at that
 * moment. It is the only way to the application's connections, so there is no statement without it.
 */
final class ScopedDataSource extends DelegatingDataSource {

  ScopedDataSource(DataSource target) {
    super(target);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return ScopedConnection.of(super.getConnection());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return ScopedConnection.of(super.getConnection(user, password));
  }
}
