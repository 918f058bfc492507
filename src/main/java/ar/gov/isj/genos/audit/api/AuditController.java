package ar.gov.isj.genos.audit.api;

import ar.gov.isj.genos.audit.Attachment;
import ar.gov.isj.genos.audit.Attachment.Upload;
import ar.gov.isj.genos.audit.AuditClosing;
import ar.gov.isj.genos.audit.AuditDesk;
import ar.gov.isj.genos.audit.AuditFilter;
import ar.gov.isj.genos.audit.AuditLists;
import ar.gov.isj.genos.audit.AuditNumber;
import ar.gov.isj.genos.audit.AuditRequest;
import ar.gov.isj.genos.audit.Step;
import ar.gov.isj.genos.authorization.CancellationReason;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.IdempotencyKey;
import ar.gov.isj.genos.authorization.api.InputRefused;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.shared.Cuil;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
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

/** Requests for audit of the token's centre. */
@RestController
@RequestMapping("/api/v1/audit-requests")
@Tag(name = "Auditoría")
class AuditController {

  private static final String REQUESTS = "/api/v1/audit-requests/";

  private final AuditDesk desk;
  private final AuditClosing closing;
  private final AuditLists lists;

  AuditController(AuditDesk desk, AuditClosing closing, AuditLists lists) {
    this.desk = desk;
    this.closing = closing;
    this.lists = lists;
  }

  @Schema(description = "Un mensaje al auditor.")
  record MessageBody(@Nullable String message) {}

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
      @RequestHeader("Idempotency-Key") String key,
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
      @RequestHeader("Idempotency-Key") String key,
      @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
    return register(body, uploads(attachments), key, actor);
  }

  private ResponseEntity<?> register(
      AuditBody body, List<Upload> attachments, String key, Actor actor) {
    Optional<IdempotencyKey> idempotencyKey = key(key);
    if (idempotencyKey.isEmpty()) {
      return StepProblems.badKey();
    }
    Step step = desk.request(body.read(attachments), actor, idempotencyKey.get());
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
    List<FieldError> mistakes = new ArrayList<>();
    if (number != null && number < 1) {
      mistakes.add(
          new FieldError("number", "NUMBER_MALFORMED", "El número de SAP es mayor que cero."));
    }
    if (offset < 0) {
      mistakes.add(new FieldError("offset", "OFFSET_NEGATIVE", "El comienzo es 0 o más."));
    }
    if (limit < 1 || limit > AuditLists.MAX_PAGE) {
      mistakes.add(new FieldError("limit", "LIMIT_OUT_OF_RANGE", "El límite es de 1 a 200."));
    }
    String digits = member.replaceAll("[\\s.\\-]", "");
    if (!digits.isEmpty() && Cuil.parse(digits).isEmpty() && !digits.matches("\\d{13}")) {
      mistakes.add(
          new FieldError(
              "member", "MEMBER_MALFORMED", "Indique los 13 dígitos de la credencial o el CUIL."));
    }
    if (!mistakes.isEmpty()) {
      throw new InputRefused(mistakes);
    }
    AuditFilter filter =
        new AuditFilter(number == null ? null : new AuditNumber(number), from, to, result, digits);
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
    return number(number)
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
    return number(number)
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

  @Operation(
      summary = "Responder al auditor",
      description = "Con un mensaje; la solicitud vuelve a los auditores.")
  @MovedAudit
  @PostMapping(path = "/{number}/documents", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> answer(
      @PathVariable("number") String number,
      @RequestBody MessageBody body,
      @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
    return supply(number, body.message(), List.of(), actor);
  }

  @Operation(
      summary = "Agregar documentos",
      description = "PDF, JPEG o PNG de hasta 5 MB; la solicitud vuelve a los auditores.")
  @MovedAudit
  @PostMapping(path = "/{number}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<?> documents(
      @PathVariable("number") String number,
      @RequestParam(name = "message", required = false) @Nullable String message,
      @RequestPart(name = "attachments", required = false)
          @Nullable List<MultipartFile> attachments,
      @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
    return supply(number, message, uploads(attachments), actor);
  }

  private ResponseEntity<?> supply(
      String number, @Nullable String message, List<Upload> uploads, Actor actor) {
    return number(number)
        .map(
            known ->
                desk.supply(
                    known, message == null ? "" : message, uploads, actor, OptionalInt.empty()))
        .<ResponseEntity<?>>map(step -> answered(step, actor))
        .orElseGet(StepProblems::unknown);
  }

  @Operation(
      summary = "Emitir",
      description =
          "Confirma una solicitud autorizada: verifica de nuevo los topes y emite la orden.")
  @MovedAudit
  @PostMapping("/{number}/confirmation")
  ResponseEntity<?> confirm(
      @PathVariable("number") String number,
      @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
    return number(number)
        .map(known -> closing.confirm(known, actor, OptionalInt.empty()))
        .<ResponseEntity<?>>map(step -> answered(step, actor))
        .orElseGet(StepProblems::unknown);
  }

  @Operation(summary = "Anular", description = "Deja la solicitud sin efecto, con su motivo.")
  @MovedAudit
  @PostMapping(path = "/{number}/cancellation", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> cancel(
      @PathVariable("number") String number,
      @RequestBody AuditCancellationBody body,
      @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
    CancellationReason reason = body.reason();
    if (reason == null) {
      throw new InputRefused(
          List.of(new FieldError("reason", "MISSING", "Indique el motivo de la anulación.")));
    }
    return number(number)
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

  private static List<Upload> uploads(@Nullable List<MultipartFile> files) {
    return files == null ? List.of() : files.stream().map(AuditController::upload).toList();
  }

  private static Upload upload(MultipartFile file) {
    try {
      return new Upload(
          Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<AuditNumber> number(String text) {
    return text.matches("[1-9]\\d{0,17}")
        ? Optional.of(new AuditNumber(Long.parseLong(text)))
        : Optional.empty();
  }

  private static Optional<IdempotencyKey> key(String text) {
    try {
      return Optional.of(new IdempotencyKey(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
