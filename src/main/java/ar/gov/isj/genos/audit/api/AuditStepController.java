package ar.gov.isj.genos.audit.api;

import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.audit.Attachment.Upload;
import ar.gov.isj.genos.audit.AuditClosing;
import ar.gov.isj.genos.audit.AuditDesk;
import ar.gov.isj.genos.audit.AuditNumber;
import ar.gov.isj.genos.audit.AuditRequest;
import ar.gov.isj.genos.audit.Step;
import ar.gov.isj.genos.authorization.CancellationReason;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.api.InputRefused;
import ar.gov.isj.genos.authorization.api.OrderBody;
import ar.gov.isj.genos.identity.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The laboratory's steps with a request of the token's centre. */
@RestController
@RequestMapping("/api/v1/audit-requests/{number}")
@Tag(name = "Auditoría")
class AuditStepController {

  private final AuditDesk desk;
  private final AuditClosing closing;

  AuditStepController(AuditDesk desk, AuditClosing closing) {
    this.desk = desk;
    this.closing = closing;
  }

  @Schema(description = "Un mensaje al auditor, datos que faltaban, o ambos.")
  record MessageBody(
      @Nullable String message,
      @Schema(
              description =
                  "Datos de la prescripción que no se habían declarado, por nombre; con ellos se"
                      + " vuelven a consultar las reglas.",
              example = "{\"JUSTIFICACION\": \"Control de embarazo\"}")
          @Nullable Map<String, @Nullable String> declared) {}

  @Operation(
      summary = "Responder al auditor",
      description =
          "Con un mensaje, datos que faltaban, o ambos; la solicitud vuelve a los auditores.")
  @MovedAudit
  @PostMapping(path = "/documents", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> answer(
      @PathVariable("number") String number,
      @RequestBody MessageBody body,
      @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
    return supply(number, body.message(), List.of(), OrderBody.declared(body.declared()), actor);
  }

  @Operation(
      summary = "Agregar documentos",
      description = "PDF, JPEG o PNG de hasta 5 MB; la solicitud vuelve a los auditores.")
  @MovedAudit
  @PostMapping(path = "/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<?> documents(
      @PathVariable("number") String number,
      @RequestParam(name = "message", required = false) @Nullable String message,
      @RequestPart(name = "attachments", required = false)
          @Nullable List<MultipartFile> attachments,
      @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
    return supply(number, message, Uploads.read(attachments), Map.of(), actor);
  }

  private ResponseEntity<?> supply(
      String number,
      @Nullable String message,
      List<Upload> uploads,
      Map<Datum, String> declared,
      Actor actor) {
    return AuditNumber.parse(number)
        .map(
            known ->
                desk.supply(
                    known,
                    message == null ? "" : message,
                    uploads,
                    declared,
                    actor,
                    OptionalInt.empty()))
        .<ResponseEntity<?>>map(step -> answered(step, actor))
        .orElseGet(StepProblems::unknown);
  }

  @Operation(
      summary = "Emitir",
      description =
          "Confirma una solicitud autorizada: verifica de nuevo los topes y emite la orden.")
  @MovedAudit
  @PostMapping("/confirmation")
  ResponseEntity<?> confirm(
      @PathVariable("number") String number,
      @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
    return AuditNumber.parse(number)
        .map(known -> closing.confirm(known, actor, OptionalInt.empty()))
        .<ResponseEntity<?>>map(step -> answered(step, actor))
        .orElseGet(StepProblems::unknown);
  }

  @Operation(summary = "Anular", description = "Deja la solicitud sin efecto, con su motivo.")
  @MovedAudit
  @PostMapping(path = "/cancellation", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> cancel(
      @PathVariable("number") String number,
      @RequestBody AuditCancellationBody body,
      @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
    CancellationReason reason = body.reason();
    if (reason == null) {
      throw new InputRefused(
          List.of(new FieldError("reason", "MISSING", "Indique el motivo de la anulación.")));
    }
    return AuditNumber.parse(number)
        .map(
            known ->
                closing.annul(
                    known,
                    reason,
                    Objects.requireNonNullElse(body.text(), ""),
                    actor,
                    OptionalInt.empty()))
        .<ResponseEntity<?>>map(step -> answered(step, actor))
        .orElseGet(StepProblems::unknown);
  }

  private ResponseEntity<?> answered(Step step, Actor actor) {
    return step instanceof Step.Done(AuditRequest request)
        ? ResponseEntity.ok(shown(request.number(), actor))
        : StepProblems.of(step, "member");
  }

  private AuditAnswer shown(AuditNumber number, Actor actor) {
    return AuditAnswer.of(desk.find(number, actor).orElseThrow());
  }
}
