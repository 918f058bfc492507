package ar.gov.isj.genos.authorization.api;

import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.catalog.Catalog;
import ar.gov.isj.genos.shared.BusinessClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The nomenclator. */
@RestController
@RequestMapping("/api/v1/practices")
@Tag(name = "Nomenclador")
class PracticeController {

  private static final int MAX_TEXT = 200;
  private static final int MAX_FOUND = 100;

  private final Catalog catalog;
  private final BusinessClock clock;

  PracticeController(Catalog catalog, BusinessClock clock) {
    this.catalog = catalog;
    this.clock = clock;
  }

  @Operation(
      summary = "Buscar prácticas",
      description = "Por nombre, sigla o código; perdona acentos, mayúsculas y errores de tipeo.")
  @GetMapping
  PracticesAnswer search(
      @Parameter(description = "Texto o código.", example = "hemograma") @RequestParam("q")
          String q,
      @Parameter(description = "Cuántas como máximo, de 1 a 100.")
          @RequestParam(name = "limit", defaultValue = "20")
          int limit) {
    List<FieldError> mistakes = new ArrayList<>();
    if (q.isBlank() || q.length() > MAX_TEXT) {
      mistakes.add(
          new FieldError("q", "TEXT_LENGTH", "Escriba de 1 a 200 caracteres para buscar."));
    }
    if (limit < 1 || limit > MAX_FOUND) {
      mistakes.add(new FieldError("limit", "LIMIT_OUT_OF_RANGE", "El límite es de 1 a 100."));
    }
    if (!mistakes.isEmpty()) {
      throw new InputRefused(mistakes);
    }
    LocalDate today = clock.today();
    return new PracticesAnswer(
        catalog.search(q, limit).stream()
            .map(practice -> PracticesAnswer.PracticeAnswer.of(practice, today))
            .toList());
  }
}
