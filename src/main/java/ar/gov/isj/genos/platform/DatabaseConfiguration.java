package ar.gov.isj.genos.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One database: the one named by {@code GENOS_DB_URL}, or else an embedded one that lasts. */
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
  DataSource embeddedDataSource(EmbeddedDatabase database) {
    return pool(database.jdbcUrl(), EmbeddedDatabase.USER, database.password());
  }

  @Bean
  @ConditionalOnExpression("!" + EMBEDDED)
  DataSource externalDataSource(
      @Value("${genos.db.url}") String url,
      @Value("${genos.db.user}") String user,
      @Value("${genos.db.password}") String password) {
    new ExternalDatabase(url, user, password).check();
    return pool(url, user, password);
  }

  private static HikariDataSource pool(String url, String user, String password) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setPassword(password);
    pool.setMaximumPoolSize(16);
    // The detail of a violated constraint quotes the row: people would end up in the log.
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    return pool;
  }
}
