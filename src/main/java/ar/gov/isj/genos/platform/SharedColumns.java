package ar.gov.isj.genos.platform;

import ar.gov.isj.genos.shared.Credential;
import ar.gov.isj.genos.shared.Cuil;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;

/** How the values that every module speaks are kept in columns. */
final class SharedColumns {

  private SharedColumns() {}

  @Component
  @ReadingConverter
  static class ToCuil implements Converter<String, Cuil> {
    @Override
    public Cuil convert(String value) {
      return new Cuil(value);
    }
  }

  @Component
  @WritingConverter
  static class FromCuil implements Converter<Cuil, String> {
    @Override
    public String convert(Cuil value) {
      return value.digits();
    }
  }

  @Component
  @ReadingConverter
  static class ToCredential implements Converter<String, Credential> {
    @Override
    public Credential convert(String value) {
      return new Credential(value);
    }
  }

  @Component
  @WritingConverter
  static class FromCredential implements Converter<Credential, String> {
    @Override
    public String convert(Credential value) {
      return value.digits();
    }
  }
}
