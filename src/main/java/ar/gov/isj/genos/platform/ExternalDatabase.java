package ar.gov.isj.genos.platform;

import ar.gov.isj.genos.shared.CannotStart;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A PostgreSQL that somebody else runs. */
final class ExternalDatabase {

  private static final int OLDEST_VERSION = 15;
  private static final String CONNECT_SECONDS = "10";

  private final String url;
  private final String user;
  private final String password;

  ExternalDatabase(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /**
   * @throws CannotStart if it does not answer, refuses the user, or is too old
   */
  void check() {
    Properties access = new Properties();
    access.setProperty("user", user);
    access.setProperty("password", password);
    access.setProperty("connectTimeout", CONNECT_SECONDS);
    access.setProperty("loginTimeout", CONNECT_SECONDS);
    try (Connection connection = DriverManager.getConnection(url, access)) {
      checkVersion(connection.getMetaData().getDatabaseMajorVersion());
    } catch (SQLException e) {
      throw new CannotStart(
          "No se puede usar la base de datos %s con el usuario %s: %s Revise GENOS_DB_URL, GENOS_DB_USER y GENOS_DB_PASSWORD."
              .formatted(place(), user, reason(e)),
          e);
    }
  }

  void checkVersion(int version) {
    if (version < OLDEST_VERSION) {
      throw new CannotStart(
          "La base de datos %s es PostgreSQL %d; GENOS necesita PostgreSQL %d o posterior."
              .formatted(place(), version, OLDEST_VERSION));
    }
  }

  /** Parameters of the URL may hold a password. */
  private String place() {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }

  private static String reason(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return switch (state) {
      case "08001", "08006" -> "no responde.";
      case "28000", "28P01" -> "rechaza el usuario o la contraseña.";
      case "3D000" -> "esa base no existe.";
      default -> "error " + state + ".";
    };
  }
}
