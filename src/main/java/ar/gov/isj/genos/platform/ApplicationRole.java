package ar.gov.isj.genos.platform;

import ar.gov.isj.genos.platform.DatabaseAccess.Login;
import ar.gov.isj.genos.shared.CannotStart;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.regex.Pattern;
import org.postgresql.core.Utils;

/**
 * Sees to it that the application's user exists and is one that row-level security binds. What it
 * may do with the tables is granted by the migrations, after each start.
 */
final class ApplicationRole {

  private static final Pattern NAMES_A_USER = Pattern.compile("[?&](user|password)=");

  private final DatabaseAccess access;

  ApplicationRole(DatabaseAccess access) {
    this.access = access;
  }

  /**
   * Makes the user where it is missing and the owner may make users.
   *
   * @param setPassword whether the password is ours to set, or was set by whoever runs the database
   * @throws CannotStart if it is missing and cannot be made, or the policies would not bind it
   */
  void prepare(boolean setPassword) {
    String user = access.application().user();
    if (NAMES_A_USER.matcher(access.url()).find()) {
      // The driver would take it instead of the one that row-level security binds.
      throw new CannotStart(
          "GENOS_DB_URL no debe llevar usuario ni contraseña: indíquelos en GENOS_DB_USER y GENOS_DB_PASSWORD.");
    }
    if (user.equals(access.owner().user())) {
      throw new CannotStart(
          "GENOS_DB_OWNER_USER y GENOS_DB_USER deben ser usuarios distintos: con el dueño de las tablas la separación entre centros no rige.");
    }
    Properties login = new Properties();
    login.setProperty("user", access.owner().user());
    login.setProperty("password", access.owner().password());
    try (Connection connection = DriverManager.getConnection(access.url(), login)) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        // Nodes that start together would make it twice.
        statement.execute("select pg_advisory_xact_lock(2723203)");
        boolean there = exists(connection, user);
        if (!there || setPassword) {
          statement.execute(
              (there ? "alter role " : "create role ")
                  + identifier(user)
                  + " login nosuperuser nobypassrls nocreatedb nocreaterole password "
                  + literal(access.application().password()));
        }
      }
      check(connection, user);
      connection.commit();
    } catch (SQLException e) {
      throw new CannotStart(missing(user), e);
    }
  }

  private static boolean exists(Connection connection, String user) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select from pg_roles where rolname = ?")) {
      query.setString(1, user);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  private static void check(Connection connection, String user) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select rolsuper or rolbypassrls
              or exists (select from pg_class
                         where relowner = pg_roles.oid
                           and relnamespace = current_schema()::regnamespace)
            from pg_roles where rolname = ?
            """)) {
      query.setString(1, user);
      try (ResultSet row = query.executeQuery()) {
        if (row.next() && row.getBoolean(1)) {
          throw new CannotStart(
              "El usuario %s es superusuario, dueño de las tablas o ignora la seguridad por filas: con él la separación entre centros no rige. Indique en GENOS_DB_USER otro usuario, y este en GENOS_DB_OWNER_USER."
                  .formatted(user));
        }
      }
    }
  }

  private String missing(String user) {
    return """
    No se pudo crear el usuario %1$s con el que trabaja la aplicación: %2$s no puede crear usuarios. \
    Pida a quien administra PostgreSQL: create role %1$s login password '…'; \
    e indíquelo en GENOS_DB_USER y GENOS_DB_PASSWORD, y el dueño de las tablas en GENOS_DB_OWNER_USER y GENOS_DB_OWNER_PASSWORD."""
        .formatted(user, access.owner().user());
  }

  private static String identifier(String name) throws SQLException {
    return Utils.escapeIdentifier(null, name).toString();
  }

  private static String literal(String text) throws SQLException {
    return "'" + Utils.escapeLiteral(null, text, true) + "'";
  }

  /** What the password is made of: the user is ours alone, so nobody has to know it. */
  static Login derived(Login owner) {
    return new Login("genos_app", Secrets.derived("genos_app", owner.user(), owner.password()));
  }
}
