package ar.gov.isj.genos.authorization.api;

import ar.gov.isj.genos.catalog.Practice;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in the nomenclator, best first. */
@Schema(description = "Prácticas encontradas, la mejor primero.")
record PracticesAnswer(List<PracticeAnswer> practices) {

  @Schema(description = "Una práctica del nomenclador.")
  record PracticeAnswer(
      @Schema(description = "Código del ISJ.", example = "000865") String practice,
      @Schema(description = "Código del NBU.", example = "660865") String nbu,
      String description,
      List<String> synonyms,
      int nomenclator,
      int module,
      @Schema(description = "Por presupuesto: nunca se autoriza sin auditoría.")
          boolean byQuotation,
      @Schema(description = "Unidades bioquímicas de hoy.", type = "string", example = "2.5")
          @Nullable String units) {

    static PracticeAnswer of(Practice practice, LocalDate today) {
      return new PracticeAnswer(
          practice.code().value(),
          practice.nbuCode(),
          practice.description(),
          practice.synonyms(),
          practice.nomenclator(),
          practice.module(),
          practice.byQuotation(),
          practice.unitsOn(today).map(BigDecimal::toPlainString).orElse(null));
    }
  }
}
