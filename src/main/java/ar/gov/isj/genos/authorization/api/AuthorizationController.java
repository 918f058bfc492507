package ar.gov.isj.genos.authorization.api;

import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.authorization.AuthorizationNumber;
import ar.gov.isj.genos.authorization.CopayExplanations;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.IdempotencyKey;
import ar.gov.isj.genos.authorization.Issue;
import ar.gov.isj.genos.authorization.IssuedOrder;
import ar.gov.isj.genos.authorization.MemberCheck;
import ar.gov.isj.genos.authorization.OrderDesk;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.authorization.Validation;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.members.AsOf;
import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.shared.BusinessClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RestController;

/** Affiliate check, validation, issue and the issued orders, for the token's centre. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Autorizaciones")
class AuthorizationController {

  private static final String ORDERS = "/api/v1/authorizations/";

  private final OrderDesk desk;
  private final CopayExplanations copays;
  private final BusinessClock clock;

  AuthorizationController(OrderDesk desk, CopayExplanations copays, BusinessClock clock) {
    this.desk = desk;
    this.copays = copays;
    this.clock = clock;
  }

  @Operation(
      summary = "Validar un afiliado",
      description =
          """
          Dice si el afiliado puede ser atendido y, si no, todos los motivos: hoy, o en el día que \
          se indique, según lo que el padrón sabe ahora o sabía en el momento que se indique.""")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "429")
  @PostMapping(path = "/eligibility", consumes = MediaType.APPLICATION_JSON_VALUE)
  EligibilityAnswer eligibility(
      @RequestBody EligibilityBody body,
      @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
    MemberBody member = body.member();
    List<FieldError> mistakes = new ArrayList<>(MemberBody.mistakes(member));
    AsOf asOf = body.asOf(clock, mistakes);
    if (member == null || !mistakes.isEmpty()) {
      throw new InputRefused(mistakes);
    }
    return switch (desk.checkMember(member.typed(), asOf, actor)) {
      case MemberCheck.Eligible(Member found, int ageYears, List<Reason> notices) ->
          new EligibilityAnswer(true, MemberAnswer.of(found, ageYears), answers(notices));
      case MemberCheck.NotEligible(Member found, List<Reason> reasons) ->
          new EligibilityAnswer(false, null, answers(reasons));
      case MemberCheck.Unknown(FieldError error) ->
          throw InputRefused.at(member.field(), List.of(error));
    };
  }

  @Operation(
      summary = "Validar una prescripción",
      description = "Dice qué se autorizaría ahora, con todos los motivos. No guarda nada.")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "429")
  @PostMapping(path = "/validations", consumes = MediaType.APPLICATION_JSON_VALUE)
  DecisionAnswer validate(
      @RequestBody OrderBody body, @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
    OrderRequest request = body.read();
    return switch (desk.validate(request, actor)) {
      case Validation.Decided decided -> DecisionAnswer.of(decided, request);
      case Validation.Invalid(List<FieldError> errors) ->
          throw InputRefused.at(body.memberField(), errors);
    };
  }

  @Operation(
      summary = "Emitir una orden",
      description =
          """
          Decide de nuevo y emite las líneas autorizadas: 201 con el número. Si no hay nada para \
          autorizar, 200 con la decisión y sin número. El mismo Idempotency-Key con el mismo pedido \
          da siempre la misma respuesta.""")
  @ApiResponse(
      responseCode = "201",
      description = "La orden emitida.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = DecisionAnswer.class)))
  @ApiResponse(
      responseCode = "200",
      description = "Nada para autorizar: la decisión, sin número.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = DecisionAnswer.class)))
  @ApiResponse(responseCode = "409")
  @ApiResponse(responseCode = "429")
  @PostMapping(path = "/authorizations", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> issue(
      @RequestBody OrderBody body,
      @KeyHeader @RequestHeader("Idempotency-Key") IdempotencyKey key,
      @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
    OrderRequest request = body.read();
    return switch (desk.issue(request, actor, key)) {
      case Issue.Issued(IssuedOrder order) ->
          ResponseEntity.created(URI.create(ORDERS + order.number()))
              .body(DecisionAnswer.of(order, copays.of(order)));
      case Issue.NothingAuthorized(Validation.Decided decided) ->
          ResponseEntity.ok(DecisionAnswer.of(decided, request));
      case Issue.Invalid(List<FieldError> errors) ->
          throw InputRefused.at(body.memberField(), errors);
      case Issue.KeyReused() -> Problems.keyReused();
      case Issue.Busy busy -> Problems.busy("Emisión en curso", busy.message());
    };
  }

  @Operation(summary = "Consultar una orden", description = "Solo las emitidas por el centro.")
  @ApiResponse(
      responseCode = "200",
      description = "La orden.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = DecisionAnswer.class)))
  @GetMapping("/authorizations/{number}")
  ResponseEntity<?> order(
      @PathVariable("number") String number,
      @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
    Optional<IssuedOrder> order = number(number).flatMap(known -> desk.view(known, actor));
    return order.isPresent()
        ? ResponseEntity.ok(DecisionAnswer.of(order.get(), copays.of(order.get())))
        : Problems.answer(Problems.noSuchOrder());
  }

  @Operation(
      summary = "Imprimir una orden",
      description = "La Orden de Prestación en PDF; cada vez los mismos bytes.")
  @ApiResponse(
      responseCode = "200",
      description = "La orden impresa.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PDF_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/authorizations/{number}/order.pdf")
  ResponseEntity<?> orderPdf(
      @PathVariable("number") String number,
      @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
    Optional<byte[]> pdf = number(number).flatMap(known -> desk.orderPdf(known, actor));
    return pdf.isPresent()
        ? ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_PDF)
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename("orden-" + number + ".pdf").build().toString())
            .body(pdf.get())
        : Problems.answer(Problems.noSuchOrder());
  }

  private static Optional<AuthorizationNumber> number(String text) {
    return text.matches("[1-9]\\d{0,17}")
        ? Optional.of(new AuthorizationNumber(Long.parseLong(text)))
        : Optional.empty();
  }

  private static List<ReasonAnswer> answers(List<Reason> reasons) {
    return reasons.stream().map(ReasonAnswer::of).toList();
  }
}
