package ar.gov.isj.genos.authorization.api;

import ar.gov.isj.genos.authorization.CancellationAnswer;
import ar.gov.isj.genos.authorization.CancellationDesk;
import ar.gov.isj.genos.authorization.CopayExplanations;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.IssuedOrder;
import ar.gov.isj.genos.identity.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Annuls orders of the token's centre. */
@RestController
@RequestMapping("/api/v1/authorizations/{number}/cancellation")
@Tag(name = "Autorizaciones")
class CancellationController {

  private final CancellationDesk desk;
  private final CopayExplanations copays;

  CancellationController(CancellationDesk desk, CopayExplanations copays) {
    this.desk = desk;
    this.copays = copays;
  }

  @Operation(
      summary = "Anular una orden",
      description =
          """
          Anula una orden que emitió el centro, dentro del plazo de la tabla ventana-anulacion: 200 \
          con la orden anulada. 404 si el centro no tiene esa orden; 409 con el código del motivo si \
          no puede anularse (CAN-02 de otro afiliado, CAN-03 ya anulada, CAN-04 fuera de plazo). Los \
          topes que consumía quedan libres.""")
  @ApiResponse(
      responseCode = "200",
      description = "La orden anulada.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = DecisionAnswer.class)))
  @ApiResponse(responseCode = "409")
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> cancel(
      @PathVariable("number") String number,
      @RequestBody CancellationBody body,
      @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
    if (!number.matches("[1-9]\\d{0,17}")) {
      return Problems.answer(Problems.noSuchOrder());
    }
    return switch (desk.cancel(body.read(number), actor)) {
      case CancellationAnswer.Cancelled(IssuedOrder order) ->
          ResponseEntity.ok(DecisionAnswer.of(order, copays.of(order)));
      case CancellationAnswer.Invalid(List<FieldError> errors) ->
          throw InputRefused.at(body.memberField(), errors);
      case CancellationAnswer.Refused(String code, String message) ->
          Problems.answer(
              code.equals("CAN-01")
                  ? Problems.noSuchOrder()
                  : Problems.of(HttpStatus.CONFLICT, code, "No se anuló", message));
      case CancellationAnswer.Busy busy -> Problems.busy("Anulación en curso", busy.message());
    };
  }
}
