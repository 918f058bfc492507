package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.identity.User.UserId;
import java.util.UUID;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;

/** How this module's values are kept in columns. */
final class Columns {

  private Columns() {}

  @Component
  @ReadingConverter
  static class ToUserId implements Converter<UUID, UserId> {
    @Override
    public UserId convert(UUID value) {
      return new UserId(value);
    }
  }

  @Component
  @WritingConverter
  static class FromUserId implements Converter<UserId, UUID> {
    @Override
    public UUID convert(UserId id) {
      return id.value();
    }
  }
}
