package ar.gov.isj.genos.platform;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;

/**
 * Spring Data JDBC with the modules' own value types: every {@link Converter} bean that carries
 * {@link ReadingConverter} or {@link WritingConverter} is used for columns.
 */
@Configuration(proxyBeanMethods = false)
class JdbcConfiguration extends AbstractJdbcConfiguration {

  private final ApplicationContext beans;

  JdbcConfiguration(ApplicationContext beans) {
    this.beans = beans;
  }

  @Override
  protected List<?> userConverters() {
    return beans.getBeansOfType(Converter.class).values().stream()
        .filter(JdbcConfiguration::forColumns)
        .toList();
  }

  private static boolean forColumns(Converter<?, ?> converter) {
    return converter.getClass().isAnnotationPresent(ReadingConverter.class)
        || converter.getClass().isAnnotationPresent(WritingConverter.class);
  }
}
