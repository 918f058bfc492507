package ar.gov.isj.genos.members;

import ar.gov.isj.genos.members.Member.MemberId;
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
  static class ToMemberId implements Converter<UUID, MemberId> {
    @Override
    public MemberId convert(UUID value) {
      return new MemberId(value);
    }
  }

  @Component
  @WritingConverter
  static class FromMemberId implements Converter<MemberId, UUID> {
    @Override
    public UUID convert(MemberId value) {
      return value.value();
    }
  }
}
