package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.identity.User.UserId;
import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.shared.Cuil;
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

  @Component
  @ReadingConverter
  static class ToCentreId implements Converter<UUID, CentreId> {
    @Override
    public CentreId convert(UUID value) {
      return new CentreId(value);
    }
  }

  @Component
  @WritingConverter
  static class FromCentreId implements Converter<CentreId, UUID> {
    @Override
    public UUID convert(CentreId id) {
      return id.value();
    }
  }

  @Component
  @ReadingConverter
  static class ToCuil implements Converter<String, Cuil> {
    @Override
    public Cuil convert(String digits) {
      return new Cuil(digits);
    }
  }

  @Component
  @WritingConverter
  static class FromCuil implements Converter<Cuil, String> {
    @Override
    public String convert(Cuil cuil) {
      return cuil.digits();
    }
  }
}
