package ar.gov.isj.genos.providers;

import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.Provider.ProviderId;
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
    public UUID convert(CentreId value) {
      return value.value();
    }
  }

  @Component
  @ReadingConverter
  static class ToProviderId implements Converter<UUID, ProviderId> {
    @Override
    public ProviderId convert(UUID value) {
      return new ProviderId(value);
    }
  }

  @Component
  @WritingConverter
  static class FromProviderId implements Converter<ProviderId, UUID> {
    @Override
    public UUID convert(ProviderId value) {
      return value.value();
    }
  }
}
