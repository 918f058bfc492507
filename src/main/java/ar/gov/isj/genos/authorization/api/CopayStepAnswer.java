package ar.gov.isj.genos.authorization.api;

import ar.gov.isj.genos.adjudication.CopayExplanation;
import ar.gov.isj.genos.adjudication.CopayExplanation.Kind;
import ar.gov.isj.genos.adjudication.CopayExplanation.Step;
import ar.gov.isj.genos.shared.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step from the price of a line to its copay. */
@Schema(description = "Un paso del arancel al coseguro de la línea, con la fila que lo dice.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CopayStepAnswer(
    @Schema(description = "Arancel, fila, redondeo, determinaciones, tope o exención.") Kind kind,
    @Schema(description = "Qué se hizo, con sus importes.") String sentence,
    @Schema(description = "Coseguro después del paso.", type = "string", example = "180.00")
        Money copay,
    @Schema(description = "Falta en el arancel y el redondeo, que ninguna fila dice.")
        ReasonAnswer.@Nullable SourceAnswer source) {

  static List<CopayStepAnswer> of(CopayExplanation line) {
    return line.steps().stream().map(CopayStepAnswer::of).toList();
  }

  private static CopayStepAnswer of(Step step) {
    return new CopayStepAnswer(
        step.kind(),
        step.sentence(),
        step.copay(),
        step.source() == null ? null : ReasonAnswer.SourceAnswer.of(step.source()));
  }
}
