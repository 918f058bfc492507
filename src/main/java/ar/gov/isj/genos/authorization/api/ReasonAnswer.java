package ar.gov.isj.genos.authorization.api;

import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.adjudication.Severity;
import ar.gov.isj.genos.adjudication.Source;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reason of a decision. */
@Schema(description = "Un motivo, con lo que lo levantaría y la regla o fila que lo dice.")
public record ReasonAnswer(
    @Schema(description = "Código permanente del tipo de regla.", example = "FRE-01") String code,
    Severity severity,
    @Schema(description = "Qué pasó y por qué.") String message,
    @Schema(description = "Qué lo levantaría y desde cuándo.") @Nullable String lift,
    SourceAnswer source,
    @Schema(
            description =
                "Nombre del dato que, si consta en la prescripción, hay que agregar en prescription.declared.",
            example = "CONSENTIMIENTO")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Datum datum) {

  /** Either a rule, or a row of a table. */
  @Schema(description = "Regla, o fila de una tabla de decisión, y versión del reglamento.")
  public record SourceAnswer(
      @Nullable String rule,
      @Nullable String table,
      @Nullable String row,
      @Nullable String cells,
      int version) {

    static SourceAnswer of(Source source) {
      return switch (source) {
        case Source.Rule(String rule, String norm, int version) ->
            new SourceAnswer(rule, null, null, null, version);
        case Source.TableRow(String table, String row, String cells, String norm, int version) ->
            new SourceAnswer(null, table, row, cells, version);
      };
    }
  }

  public static ReasonAnswer of(Reason reason) {
    return new ReasonAnswer(
        reason.code(),
        reason.severity(),
        reason.message(),
        reason.lift(),
        SourceAnswer.of(reason.source()),
        reason.datum());
  }

  /** Those of the order first; none twice. */
  public static List<ReasonAnswer> of(List<Reason> ofTheOrder, List<Reason> ofTheLine) {
    return Stream.concat(ofTheOrder.stream(), ofTheLine.stream())
        .distinct()
        .map(ReasonAnswer::of)
        .toList();
  }
}
