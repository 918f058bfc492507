package ar.gov.isj.genos.authorization.api;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.CopayExplanation;
import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.adjudication.Outcome;
import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.authorization.Cancellation;
import ar.gov.isj.genos.authorization.CancellationReason;
import ar.gov.isj.genos.authorization.IssuedOrder;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.authorization.Validation;
import ar.gov.isj.genos.rulebook.RulebookRef;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A decision, and the order when one was issued. */
@Schema(description = "La decisión; con número y fecha de emisión cuando se emitió la orden.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionAnswer(
    @Schema(description = "Número de la orden emitida.", example = "100001") @Nullable Long number,
    @Nullable OffsetDateTime issuedAt,
    @Schema(description = "Falta cuando el afiliado no puede ser atendido hoy.")
        @Nullable MemberAnswer member,
    @Schema(description = "Lo que se declaró de la prescripción, por nombre del dato.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<Datum, String> declared,
    List<LineAnswer> lines,
    @Schema(description = "Motivos que alcanzan a toda la orden.") List<ReasonAnswer> reasons,
    @Schema(description = "Copago que paga el afiliado.", type = "string", example = "180.00")
        Money copay,
    @Schema(description = "Total autorizado.", type = "string", example = "247.25") Money total,
    @Schema(description = "Lo que paga el Instituto.", type = "string", example = "67.25")
        Money insurerPays,
    RulebookRef rulebook,
    @Schema(description = "Estado de la orden emitida.") @Nullable StatusAnswer status,
    @Schema(description = "Cuándo, quién y por qué la anuló.")
        @Nullable CancellationMark cancellation) {

  /** Whether an issued order holds. */
  enum StatusAnswer {
    ISSUED,
    CANCELLED
  }

  @Schema(description = "La anulación de una orden.")
  record CancellationMark(
      OffsetDateTime at,
      @Schema(description = "Usuario o token del centro.") String by,
      CancellationReason reason,
      String text) {

    static @Nullable CancellationMark of(@Nullable Cancellation cancellation) {
      return cancellation == null
          ? null
          : new CancellationMark(
              cancellation.at().atZone(BusinessClock.ZONE).toOffsetDateTime(),
              cancellation.by(),
              cancellation.reason(),
              cancellation.text());
    }
  }

  /** What was decided for a line. */
  enum OutcomeAnswer {
    AUTHORIZED,
    PARTIAL,
    AUDIT_REQUIRED,
    DOCUMENT_REQUIRED,
    INDETERMINATE,
    REJECTED;

    static OutcomeAnswer of(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Authorized() -> AUTHORIZED;
        case Outcome.PartiallyAuthorized(int units, int requested) -> PARTIAL;
        case Outcome.AuditRequired() -> AUDIT_REQUIRED;
        case Outcome.DocumentRequired() -> DOCUMENT_REQUIRED;
        case Outcome.Indeterminate() -> INDETERMINATE;
        case Outcome.Rejected() -> REJECTED;
      };
    }
  }

  @Schema(description = "La decisión sobre una práctica, pedida o agregada por una regla.")
  record LineAnswer(
      @Schema(type = "string", example = "000865") String practice,
      String description,
      @Schema(example = "3") int nomenclator,
      @Schema(example = "0") int module,
      @Schema(description = "Unidades pedidas.") int requested,
      @Schema(description = "Unidades autorizadas.") int authorized,
      OutcomeAnswer outcome,
      @Schema(description = "Honorarios.", type = "string", example = "26.90") Money fees,
      @Schema(description = "Gastos.", type = "string", example = "26.90") Money expenses,
      @Schema(type = "string", example = "53.80") Money total,
      @Schema(type = "string", example = "0.00") Money copay,
      @Schema(description = "Cómo se llegó al coseguro; vacío si no se autorizó nada.")
          List<CopayStepAnswer> copaySteps,
      List<ReasonAnswer> reasons) {

    static LineAnswer of(
        LineDecision line, List<CopayStepAnswer> copaySteps, List<Reason> orderReasons) {
      return new LineAnswer(
          line.practice().value(),
          line.description(),
          line.nomenclator(),
          line.module(),
          line.requested(),
          line.authorized(),
          OutcomeAnswer.of(line.outcome()),
          line.fees(),
          line.expenses(),
          line.total(),
          line.copay(),
          copaySteps,
          ReasonAnswer.of(orderReasons, line.reasons()));
    }
  }

  static DecisionAnswer of(Validation.Decided decided, OrderRequest request) {
    return of(
        null,
        null,
        decided.named() ? MemberAnswer.of(decided.member(), decided.ageYears()) : null,
        request.declared(),
        decided.decision(),
        decided.copays() == null ? List.of() : decided.copays(),
        null,
        null);
  }

  /**
   * @param copays one for each line; empty when they are not told
   */
  static DecisionAnswer of(IssuedOrder order, List<CopayExplanation> copays) {
    OffsetDateTime issuedAt = order.issuedAt().atZone(BusinessClock.ZONE).toOffsetDateTime();
    LocalDate issueDate = issuedAt.toLocalDate();
    return of(
        order.number().value(),
        issuedAt,
        MemberAnswer.of(order.member(), order.member().ageOn(issueDate)),
        order.facts().declared(),
        order.decision(),
        copays,
        order.cancellation() == null ? StatusAnswer.ISSUED : StatusAnswer.CANCELLED,
        CancellationMark.of(order.cancellation()));
  }

  private static DecisionAnswer of(
      @Nullable Long number,
      @Nullable OffsetDateTime issuedAt,
      @Nullable MemberAnswer member,
      Map<Datum, String> declared,
      CaseDecision decision,
      List<CopayExplanation> copays,
      @Nullable StatusAnswer status,
      @Nullable CancellationMark cancellation) {
    List<Reason> orderReasons = decision.orderReasons();
    List<LineAnswer> lines = new ArrayList<>();
    for (LineDecision line : decision.lines()) {
      List<CopayStepAnswer> steps =
          copays.isEmpty() ? List.of() : CopayStepAnswer.of(copays.get(lines.size()));
      lines.add(LineAnswer.of(line, steps, orderReasons));
    }
    return new DecisionAnswer(
        number,
        issuedAt,
        member,
        declared,
        lines,
        orderReasons.stream().map(ReasonAnswer::of).toList(),
        decision.copay(),
        decision.total(),
        decision.insurerPays(),
        decision.rulebook(),
        status,
        cancellation);
  }
}
