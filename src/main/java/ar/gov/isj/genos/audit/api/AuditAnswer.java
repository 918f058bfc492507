package ar.gov.isj.genos.audit.api;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.audit.Attachment;
import ar.gov.isj.genos.audit.AuditAction;
import ar.gov.isj.genos.audit.AuditCase;
import ar.gov.isj.genos.audit.AuditEvent;
import ar.gov.isj.genos.audit.AuditLine;
import ar.gov.isj.genos.audit.AuditRequest;
import ar.gov.isj.genos.audit.AuditState;
import ar.gov.isj.genos.audit.Side;
import ar.gov.isj.genos.audit.Stamp;
import ar.gov.isj.genos.audit.Verdict;
import ar.gov.isj.genos.authorization.api.MemberAnswer;
import ar.gov.isj.genos.authorization.api.ReasonAnswer;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A request for audit as its laboratory sees it. */
@Schema(description = "Una solicitud de auditoría (SAP).")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditAnswer(
    @Schema(description = "Número de SAP.", example = "12") long number,
    @Schema(description = "Cambia con cada paso.") int version,
    AuditState state,
    boolean urgent,
    @Schema(description = "Hasta cuándo se espera la respuesta.") OffsetDateTime dueAt,
    MemberAnswer member,
    @Nullable String diagnosis,
    @Schema(description = "Lo que se declaró de la prescripción, por nombre del dato.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<Datum, String> declared,
    List<LineAnswer> lines,
    @Schema(description = "Motivos que alcanzan a toda la orden.") List<ReasonAnswer> reasons,
    @Schema(type = "string", example = "180.00") Money copay,
    @Schema(description = "Total autorizado hasta ahora.", type = "string", example = "247.25")
        Money total,
    @Schema(type = "string", example = "67.25") Money insurerPays,
    @Schema(description = "Observaciones del auditor.") @Nullable String observations,
    @Schema(description = "Número de la orden emitida.") @Nullable Long order,
    StampAnswer registered,
    @Nullable StampAnswer audited,
    @Nullable StampAnswer issued,
    @Nullable StampAnswer annulled,
    List<MessageAnswer> thread) {

  @Schema(description = "Quién y cuándo.")
  record StampAnswer(String by, OffsetDateTime at) {

    static StampAnswer of(Stamp stamp) {
      return new StampAnswer(stamp.who(), local(stamp.at()));
    }
  }

  @Schema(description = "Una práctica de la solicitud.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineAnswer(
      @Schema(type = "string", example = "000014") String practice,
      String description,
      int requested,
      int authorized,
      @Schema(description = "ENABLED: no necesitó auditoría.") AuditLine.Word state,
      @Schema(type = "string", example = "0.00") Money fees,
      @Schema(type = "string", example = "80.70") Money expenses,
      @Schema(type = "string", example = "80.70") Money total,
      @Schema(type = "string", example = "0.00") Money copay,
      @Nullable RejectionAnswer rejection,
      List<ReasonAnswer> reasons) {}

  @Schema(description = "Por qué el auditor la rechazó o autorizó menos.")
  record RejectionAnswer(String code, String reason, String text) {}

  @Schema(description = "Lo que se dijeron el laboratorio y los auditores.")
  record MessageAnswer(
      OffsetDateTime at,
      Side side,
      AuditAction action,
      String by,
      String message,
      List<DocumentAnswer> attachments) {}

  record DocumentAnswer(UUID id, String name, String mediaType, int bytes) {

    static DocumentAnswer of(Attachment attachment) {
      return new DocumentAnswer(
          attachment.id(), attachment.name(), attachment.mediaType(), attachment.bytes());
    }
  }

  static AuditAnswer of(AuditCase found) {
    AuditRequest request = found.request();
    CaseDecision decision = request.decision();
    AuditRequest.Resolution resolution = request.resolution();
    AuditRequest.Emission emission = request.emission();
    AuditRequest.Annulment annulment = request.annulment();
    LocalDate day = local(request.registered().at()).toLocalDate();
    return new AuditAnswer(
        request.number().value(),
        request.version(),
        request.state(),
        request.urgent(),
        local(request.dueAt()),
        MemberAnswer.of(request.member(), request.member().ageOn(day)),
        request.order().diagnosis(),
        request.order().declared(),
        IntStream.range(0, request.lines().size())
            .mapToObj(i -> line(request.lines().get(i), decision.lines().get(i)))
            .toList(),
        decision.orderReasons().stream().map(ReasonAnswer::of).toList(),
        decision.copay(),
        decision.total(),
        decision.insurerPays(),
        resolution == null || resolution.observations().isEmpty()
            ? null
            : resolution.observations(),
        emission == null ? null : emission.order().value(),
        StampAnswer.of(request.registered()),
        resolution == null ? null : StampAnswer.of(resolution.signed()),
        emission == null ? null : StampAnswer.of(emission.issued()),
        annulment == null ? null : StampAnswer.of(annulment.annulled()),
        found.thread().stream().map(event -> message(found, event)).toList());
  }

  private static LineAnswer line(AuditLine line, LineDecision decided) {
    Verdict verdict = line.verdict();
    return new LineAnswer(
        line.practice().value(),
        line.description(),
        line.requested(),
        decided.authorized(),
        line.word(),
        decided.fees(),
        decided.expenses(),
        decided.total(),
        decided.copay(),
        verdict == null || verdict.rejection() == null
            ? null
            : new RejectionAnswer(
                verdict.rejection().code(), verdict.rejection().word(), verdict.text()),
        ReasonAnswer.of(List.of(), decided.reasons()));
  }

  private static MessageAnswer message(AuditCase found, AuditEvent event) {
    return new MessageAnswer(
        local(event.by().at()),
        event.side(),
        event.action(),
        event.by().who(),
        event.message(),
        found.sentWith(event).stream().map(DocumentAnswer::of).toList());
  }

  private static OffsetDateTime local(Instant instant) {
    return instant.atZone(BusinessClock.ZONE).toOffsetDateTime();
  }
}
