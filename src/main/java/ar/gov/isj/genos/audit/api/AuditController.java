package ar.gov.isj.genos.audit.api;

import ar.gov.isj.genos.audit.Attachment;
import ar.gov.isj.genos.audit.Attachment.Upload;
import ar.gov.isj.genos.audit.AuditDesk;
import ar.gov.isj.genos.audit.AuditFilter;
import ar.gov.isj.genos.audit.AuditLists;
import ar.gov.isj.genos.audit.AuditNumber;
import ar.gov.isj.genos.audit.AuditRequest;
import ar.gov.isj.genos.audit.Step;
import ar.gov.isj.genos.authorization.IdempotencyKey;
import ar.gov.isj.genos.authorization.api.KeyHeader;
import ar.gov.isj.genos.identity.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Registers requests for audit of the token's centre and shows them. */
@RestController
@RequestMapping("/api/v1/audit-requests")
@Tag(name = "Auditoría")
class AuditController {

  private static final String REQUESTS = "/api/v1/audit-requests/";

  private final AuditDesk desk;
  private final AuditLists lists;

  AuditController(AuditDesk desk, AuditLists lists) {
    this.desk = desk;
    this.lists = lists;
  }

  @Operation(
      summary = "Solicitar auditoría",
      description =
          """
          Registra la solicitud y reserva los topes del afiliado: 201 con el número de SAP. El mismo \
          Idempotency-Key con el mismo pedido encuentra siempre la misma solicitud.""")
  @RegisteredAudit
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> request(
      @RequestBody AuditBody body,
      @KeyHeader @RequestHeader("Idempotency-Key") IdempotencyKey key,
      @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
    return register(body, List.of(), key, actor);
  }

  @Operation(
      summary = "Solicitar auditoría con documentos",
      description = "Como la anterior, con hasta 10 documentos PDF, JPEG o PNG de hasta 5 MB.")
  @RegisteredAudit
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<?> requestWithDocuments(
      @RequestPart("request") AuditBody body,
      @RequestPart(name = "attachments", required = false)
          @Nullable List<MultipartFile> attachments,
      @KeyHeader @RequestHeader("Idempotency-Key") IdempotencyKey key,
      @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
    return register(body, Uploads.read(attachments), key, actor);
  }

  private ResponseEntity<?> register(
      AuditBody body, List<Upload> attachments, IdempotencyKey key, Actor actor) {
    Step step = desk.request(body.read(attachments), actor, key);
    return step instanceof Step.Done(AuditRequest request)
        ? ResponseEntity.created(URI.create(REQUESTS + request.number()))
            .body(shown(request.number(), actor))
        : StepProblems.of(step, body.memberField());
  }

  @Operation(
      summary = "Listar solicitudes",
      description = "Las del centro, de la más nueva a la más vieja.")
  @GetMapping
  AuditListAnswer list(
      @RequestParam(name = "number", required = false) @Nullable Long number,
      @Parameter(description = "Primer día de registro.")
          @RequestParam(name = "from", required = false)
          @Nullable LocalDate from,
      @Parameter(description = "Último día de registro.")
          @RequestParam(name = "to", required = false)
          @Nullable LocalDate to,
      @RequestParam(name = "result", defaultValue = "PENDING_AND_AUDITED")
          AuditFilter.Result result,
      @Parameter(description = "CUIL o credencial del afiliado.")
          @RequestParam(name = "member", defaultValue = "")
          String member,
      @RequestParam(name = "offset", defaultValue = "0") int offset,
      @Parameter(description = "De 1 a 200.") @RequestParam(name = "limit", defaultValue = "50")
          int limit,
      @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
    AuditFilter filter = AuditQuery.read(number, from, to, result, member, offset, limit);
    return AuditListAnswer.of(
        lists.page(filter, actor, offset, limit), lists.totals(filter, actor));
  }

  @Operation(summary = "Consultar una solicitud", description = "Solo las del centro.")
  @ApiResponse(
      responseCode = "200",
      description = "La solicitud.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = AuditAnswer.class)))
  @GetMapping("/{number}")
  ResponseEntity<?> find(
      @PathVariable("number") String number,
      @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
    return AuditNumber.parse(number)
        .flatMap(known -> desk.find(known, actor))
        .<ResponseEntity<?>>map(found -> ResponseEntity.ok(AuditAnswer.of(found)))
        .orElseGet(StepProblems::unknown);
  }

  @Operation(summary = "Bajar un documento", description = "De una solicitud del centro.")
  @ApiResponse(
      responseCode = "200",
      description = "El documento, como se agregó.",
      content = {
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary"))
      })
  @GetMapping("/{number}/documents/{id}")
  ResponseEntity<?> document(
      @PathVariable("number") String number,
      @PathVariable("id") UUID id,
      @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
    return AuditNumber.parse(number)
        .flatMap(known -> desk.document(known, id, actor))
        .<ResponseEntity<?>>map(AuditController::document)
        .orElseGet(StepProblems::unknown);
  }

  private static ResponseEntity<byte[]> document(Attachment.Content content) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(content.attachment().mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(content.attachment().name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content.bytes());
  }

  private AuditAnswer shown(AuditNumber number, Actor actor) {
    return AuditAnswer.of(desk.find(number, actor).orElseThrow());
  }
}
