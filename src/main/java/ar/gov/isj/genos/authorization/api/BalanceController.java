package ar.gov.isj.genos.authorization.api;

import ar.gov.isj.genos.adjudication.Balance;
import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.authorization.BalanceDesk;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.identity.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What limits leave an affiliate, before ordering. */
@RestController
@RequestMapping("/api/v1/members")
@Tag(name = "Autorizaciones")
class BalanceController {

  private static final String UNKNOWN = "MEMBER_UNKNOWN";

  private final BalanceDesk desk;

  BalanceController(BalanceDesk desk) {
    this.desk = desk;
  }

  @Operation(
      summary = "Consultar el saldo de un afiliado",
      description =
          """
          Por práctica y por fila que la limita: permitidas, usadas, reservadas, cuántas quedan, desde \
          cuándo y qué lo consumió. Es lo que decidiría una orden de hoy sin diagnóstico ni otros datos. \
          De lo emitido por otros centros se dicen sólo la fecha y las unidades. Cuenta como una \
          consulta del afiliado.""")
  @ApiResponse(
      responseCode = "200",
      description = "El saldo, o por qué el afiliado no puede ser atendido.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = BalanceAnswer.class)))
  @ApiResponse(responseCode = "429")
  @GetMapping("/{id}/balance")
  ResponseEntity<?> balance(
      @Parameter(description = "Credencial (13 dígitos) o CUIL (11).", example = "1100007838512")
          @PathVariable("id")
          String id,
      @Parameter(
              description = "Código de una práctica; se repite, hasta 20 veces.",
              example = "000865")
          @RequestParam(name = "practice", required = false)
          @Nullable List<String> practices,
      @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
    return switch (desk.ask(id, practices == null ? List.of() : practices, actor)) {
      case BalanceDesk.Answer.Told(List<Balance> balances) ->
          ResponseEntity.ok(BalanceAnswer.told(balances));
      case BalanceDesk.Answer.NotEligible(List<Reason> reasons) ->
          ResponseEntity.ok(BalanceAnswer.refused(reasons));
      case BalanceDesk.Answer.Refused(List<FieldError> errors) ->
          unknown(errors)
              .<ResponseEntity<?>>map(
                  error ->
                      Problems.answer(
                          Problems.of(
                              HttpStatus.NOT_FOUND,
                              UNKNOWN,
                              "No se encontró el afiliado",
                              error.message())))
              .orElseThrow(() -> InputRefused.at("id", errors));
    };
  }

  private static Optional<FieldError> unknown(List<FieldError> errors) {
    return errors.stream().filter(error -> error.code().equals(UNKNOWN)).findFirst();
  }
}
