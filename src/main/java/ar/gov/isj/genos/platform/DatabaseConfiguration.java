package ar.gov.isj.genos.platform;

import ar.gov.isj.genos.platform.DatabaseAccess.Login;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One database: the one named by {@code GENOS_DB_URL}, or else an embedded one that lasts.
 * Migrations run as its owner; everything else as a user to whom row-level security applies.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final String EMBEDDED = "'${genos.db.url}'.isEmpty()";

  @Bean(destroyMethod = "close")
  @ConditionalOnExpression(EMBEDDED)
  EmbeddedDatabase embeddedDatabase(@Value("${genos.data}") String dataDirectory)
      throws IOException {
    return EmbeddedDatabase.start(Path.of(dataDirectory));
  }

  @Bean
  @ConditionalOnExpression(EMBEDDED)
  DatabaseAccess embeddedAccess(EmbeddedDatabase database) {
    DatabaseAccess access =
        new DatabaseAccess(
            database.jdbcUrl(),
            new Login(EmbeddedDatabase.USER, database.password()),
            // Another one at each start: nobody else uses this database.
            new Login("genos_app", Secrets.random()));
    new ApplicationRole(access).prepare(true);
    return access;
  }

  @Bean
  @ConditionalOnExpression("!" + EMBEDDED)
  DatabaseAccess externalAccess(
      @Value("${genos.db.url}") String url,
      @Value("${genos.db.user}") String user,
      @Value("${genos.db.password}") String password,
      @Value("${genos.db.owner-user}") String ownerUser,
      @Value("${genos.db.owner-password}") String ownerPassword) {
    Login named = new Login(user, password);
    boolean one = ownerUser.isBlank();
    Login owner = one ? named : new Login(ownerUser, ownerPassword);
    DatabaseAccess access =
        new DatabaseAccess(url, owner, one ? ApplicationRole.derived(owner) : named);
    new ExternalDatabase(url, owner.user(), owner.password()).check();
    new ApplicationRole(access).prepare(one);
    if (!one) {
      new ExternalDatabase(url, user, password).check();
    }
    return access;
  }

  @Bean
  DataSource dataSource(DatabaseAccess access) {
    return new ScopedDataSource(pool(access));
  }

  /** Only for migrations. */
  @Bean(defaultCandidate = false)
  @FlywayDataSource
  DataSource ownerDataSource(DatabaseAccess access) {
    return new DriverManagerDataSource(
        access.url(), access.owner().user(), access.owner().password());
  }

  /** Migrations may have to change rows of every centre, and grant to the application's user. */
  @Bean
  FlywayConfigurationCustomizer migrationsForEveryCentre(DatabaseAccess access) {
    String application = "'" + access.application().user().replace("'", "''") + "'";
    return migrations ->
        migrations.initSql(
            "set genos.scope = 'all'; set genos.application = %s".formatted(application));
  }

  private static HikariDataSource pool(DatabaseAccess access) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(access.url());
    pool.setUsername(access.application().user());
    pool.setPassword(access.application().password());
    pool.setMaximumPoolSize(16);
    // The detail of a violated constraint quotes the row: people would end up in the log.
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    return pool;
  }
}
