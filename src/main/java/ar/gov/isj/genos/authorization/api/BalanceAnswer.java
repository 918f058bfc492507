package ar.gov.isj.genos.authorization.api;

import ar.gov.isj.genos.adjudication.Balance;
import ar.gov.isj.genos.adjudication.Balance.Limit;
import ar.gov.isj.genos.adjudication.Balance.Measure;
import ar.gov.isj.genos.adjudication.Balance.Use;
import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.adjudication.Severity;
import ar.gov.isj.genos.shared.PracticeCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What limits leave an affiliate. */
@Schema(description = "El saldo por práctica; si el afiliado no puede ser atendido hoy, por qué.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BalanceAnswer(
    boolean eligible,
    @Schema(description = "En el orden pedido; vacío si el afiliado no puede ser atendido.")
        List<PracticeBalance> balances,
    @Schema(description = "Motivos por los que no puede ser atendido.")
        List<ReasonAnswer> reasons) {

  @Schema(description = "Lo que dejan los límites de una práctica, antes de pedir nada hoy.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PracticeBalance(
      @Schema(type = "string", example = "000865") String practice,
      String description,
      @Schema(description = "Unidades que hoy dejan todos los límites; falta si ninguno la limita.")
          @Nullable Integer left,
      @Schema(
              description =
                  "Un límite por fila que alcanza a la práctica; el más estricto, primero.")
          List<LimitAnswer> limits,
      @Schema(description = "Versión del reglamento.") int version) {}

  @Schema(description = "Lo que deja una fila.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LimitAnswer(
      @Schema(description = "Código permanente del tipo de regla.", example = "FRE-02") String code,
      @Schema(description = "Qué le hace la fila a lo que la supera.") Severity severity,
      @Schema(
              description =
                  "Qué cuenta: unidades, prácticas distintas, prácticas del año o unidades por orden.")
          Measure measure,
      int permitted,
      @Schema(description = "Ya autorizadas, en todos los centros.") int used,
      @Schema(description = "Reservadas por solicitudes de auditoría pendientes.") int reserved,
      int left,
      @Schema(description = "Desde cuándo se puede una más; falta si no se habilita con el tiempo.")
          @Nullable LocalDate possibleFrom,
      @Schema(description = "Desde cuándo hay más que las que quedan.")
          @Nullable LocalDate moreFrom,
      @Schema(description = "Por qué no se aplica a este afiliado.") @Nullable String suspendedBy,
      @Schema(description = "Todo lo anterior en una oración.", example = "Quedan 2 de 3 este año.")
          String sentence,
      @Schema(description = "Qué lo consumió, lo más antiguo primero.") List<UseAnswer> uses,
      ReasonAnswer.SourceAnswer source) {}

  @Schema(
      description =
          "Lo que consumió una parte. De otros centros se dicen sólo la fecha y las unidades.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record UseAnswer(
      LocalDate date,
      int units,
      @Schema(description = "Si lo retiene una auditoría pendiente, sin orden todavía.")
          boolean reserved,
      @Schema(description = "Número de orden, si la emitió el centro.", example = "100001")
          @Nullable Long order,
      @Schema(type = "string", example = "000865") @Nullable String practice) {}

  static BalanceAnswer told(List<Balance> balances) {
    return new BalanceAnswer(
        true, balances.stream().map(BalanceAnswer::practice).toList(), List.of());
  }

  static BalanceAnswer refused(List<Reason> reasons) {
    return new BalanceAnswer(false, List.of(), reasons.stream().map(ReasonAnswer::of).toList());
  }

  private static PracticeBalance practice(Balance balance) {
    return new PracticeBalance(
        balance.practice().value(),
        balance.description(),
        balance.left(),
        balance.limits().stream().map(BalanceAnswer::limit).toList(),
        balance.version());
  }

  private static LimitAnswer limit(Limit limit) {
    return new LimitAnswer(
        limit.code(),
        limit.severity(),
        limit.measure(),
        limit.permitted(),
        limit.used(),
        limit.reserved(),
        limit.left(),
        limit.possibleFrom(),
        limit.moreFrom(),
        limit.suspendedBy(),
        limit.sentence(),
        limit.uses().stream().map(BalanceAnswer::use).toList(),
        ReasonAnswer.SourceAnswer.of(limit.source()));
  }

  private static UseAnswer use(Use use) {
    PracticeCode practice = use.practice();
    return new UseAnswer(
        use.date(),
        use.units(),
        use.reserved(),
        use.order(),
        practice == null ? null : practice.value());
  }
}
