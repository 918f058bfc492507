package ar.gov.isj.genos.simulation;

import ar.gov.isj.genos.rulebook.Headers;
import ar.gov.isj.genos.rulebook.check.ImpossibleCases;
import ar.gov.isj.genos.rulebook.check.KnownPractices;
import ar.gov.isj.genos.rulebook.check.RulebookChecks;
import ar.gov.isj.genos.shared.BusinessClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The checks of tables, with the catalogue that this node has. */
@Configuration
class ChecksConfiguration {

  @Bean
  RulebookChecks rulebookChecks(KnownPractices practices, BusinessClock clock) {
    return new RulebookChecks(
        releaseHeaders(), practices, ImpossibleCases.ofTheRelease(), clock::today);
  }

  private static Headers releaseHeaders() {
    try (InputStream stream = Headers.class.getResourceAsStream(Headers.RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("Falta " + Headers.RESOURCE);
      }
      return Headers.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
