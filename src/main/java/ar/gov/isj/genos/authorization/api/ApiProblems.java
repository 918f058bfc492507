package ar.gov.isj.genos.authorization.api;

import ar.gov.isj.genos.authorization.IdempotencyKey;
import ar.gov.isj.genos.authorization.MemberLooks;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** Every mistake and every fault of the API as a problem in Spanish. */
@RestControllerAdvice
class ApiProblems {

  private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

  /** When it is worth while to ask again after too many looks at affiliates. */
  private static final String RETRY_SECONDS = "900";

  @ExceptionHandler
  ResponseEntity<ProblemDetail> wrongInput(InputRefused refused) {
    return refused.errors().stream()
        .filter(error -> error.code().equals(MemberLooks.PAUSED))
        .findFirst()
        .map(
            paused ->
                ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(
                        Problems.of(
                            HttpStatus.TOO_MANY_REQUESTS,
                            paused.code(),
                            "Demasiadas consultas de afiliados",
                            paused.message())))
        .orElseGet(() -> Problems.answer(Problems.invalid(refused.errors())));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException failure) {
    return Problems.answer(
        json(failure)
            .flatMap(JsonMistake::at)
            .map(mistake -> Problems.invalid(List.of(mistake)))
            .orElseGet(
                () ->
                    Problems.of(
                        HttpStatus.BAD_REQUEST,
                        "MALFORMED_JSON",
                        "El pedido no se puede leer",
                        "El cuerpo del pedido no es un objeto JSON válido en UTF-8. Revise comillas, comas y llaves.")));
  }

  private static Optional<JacksonException> json(HttpMessageNotReadableException failure) {
    return failure.getCause() instanceof JacksonException json
        ? Optional.of(json)
        : Optional.empty();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> missingHeader(MissingRequestHeaderException failure) {
    return Problems.answer(
        HttpStatus.BAD_REQUEST,
        "IDEMPOTENCY_KEY_MISSING",
        "Falta la clave de idempotencia",
        "Falta el encabezado Idempotency-Key: una clave propia de este pedido, de 8 a 100 caracteres, que evita emitir dos veces.");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException failure) {
    return Problems.answer(
        HttpStatus.CONTENT_TOO_LARGE,
        "ATTACHMENT_TOO_LARGE",
        "Documento demasiado grande",
        "Cada documento admite hasta 5 MB. No se guardó nada.");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadableParts(MultipartException failure) {
    return Problems.answer(
        HttpStatus.BAD_REQUEST,
        "MALFORMED_MULTIPART",
        "El pedido no se puede leer",
        "El cuerpo del pedido no es un multipart/form-data válido.");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> missingPart(MissingServletRequestPartException failure) {
    return Problems.answer(
        HttpStatus.BAD_REQUEST,
        "PART_MISSING",
        "Falta una parte",
        "Falta la parte %s.".formatted(failure.getRequestPartName()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> missingParameter(MissingServletRequestParameterException failure) {
    return Problems.answer(
        HttpStatus.BAD_REQUEST,
        "PARAMETER_MISSING",
        "Falta un parámetro",
        "Falta el parámetro %s.".formatted(failure.getParameterName()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> wrongParameter(MethodArgumentTypeMismatchException failure) {
    if (failure.getRequiredType() == IdempotencyKey.class) {
      return Problems.answer(
          HttpStatus.BAD_REQUEST,
          "IDEMPOTENCY_KEY_MALFORMED",
          "Clave de idempotencia incorrecta",
          "Idempotency-Key debe tener de 8 a 100 caracteres visibles, sin espacios.");
    }
    return Problems.answer(
        HttpStatus.BAD_REQUEST,
        "PARAMETER_MALFORMED",
        "Parámetro incorrecto",
        "El parámetro %s no tiene la forma esperada.".formatted(failure.getName()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> wrongContentType(HttpMediaTypeNotSupportedException failure) {
    return Problems.answer(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "UNSUPPORTED_MEDIA_TYPE",
        "Tipo de contenido no admitido",
        "Envíe el cuerpo con Content-Type: application/json.");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> wrongAccept(HttpMediaTypeNotAcceptableException failure) {
    return Problems.answer(
        HttpStatus.NOT_ACCEPTABLE,
        "NOT_ACCEPTABLE",
        "Formato no disponible",
        "Esta dirección no responde en el formato pedido en Accept.");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> wrongMethod(HttpRequestMethodNotSupportedException failure) {
    String[] supported = failure.getSupportedMethods();
    String allowed = supported == null ? "" : String.join(", ", supported);
    ProblemDetail problem =
        Problems.of(
            HttpStatus.METHOD_NOT_ALLOWED,
            "METHOD_NOT_ALLOWED",
            "Método no admitido",
            "Esta dirección admite %s.".formatted(allowed));
    return ResponseEntity.status(problem.getStatus())
        .header(HttpHeaders.ALLOW, allowed)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
  ResponseEntity<ProblemDetail> noSuchAddress(Exception failure) {
    return Problems.answer(
        HttpStatus.NOT_FOUND, "NOT_FOUND", "No se encontró", "Esa dirección no existe. Vea /api.");
  }

  /** Nothing was authorised: what is not decided and stored whole is not stored at all. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> fault(Exception failure) {
    LOG.error("Request failed", failure);
    return Problems.answer(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "FAULT",
        "Algo salió mal",
        "No se pudo atender el pedido y no se autorizó nada. Vuelva a intentar; si continúa, comunique la referencia %s al Instituto."
            .formatted(MDC.get("reference")));
  }
}
