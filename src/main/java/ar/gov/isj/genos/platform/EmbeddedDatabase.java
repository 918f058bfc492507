package ar.gov.isj.genos.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL run by GENOS itself on loopback, durable: its directory outlives the process. */
final class EmbeddedDatabase implements AutoCloseable {

  private final EmbeddedPostgres postgres;

  private EmbeddedDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /**
   * @param dataDirectory made if missing; the cluster lives in its folder {@code postgres}
   */
  static EmbeddedDatabase start(Path dataDirectory) throws IOException {
    Path directory = dataDirectory.toAbsolutePath();
    Files.createDirectories(directory);
    return new EmbeddedDatabase(
        EmbeddedPostgres.builder()
            .setDataDirectory(directory.resolve("postgres"))
            .setCleanDataDirectory(false)
            // The library starts it for tests, without durability; here orders must survive.
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .start());
  }

  String jdbcUrl() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
