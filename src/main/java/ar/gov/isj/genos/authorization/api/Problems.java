package ar.gov.isj.genos.authorization.api;

import ar.gov.isj.genos.authorization.FieldError;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** RFC 9457 problems with a stable {@code code} and a Spanish {@code detail}. */
public final class Problems {

  private Problems() {}

  public static ProblemDetail of(HttpStatus status, String code, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    problem.setProperty("code", code);
    return problem;
  }

  /** As an answer of a controller. */
  public static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  static ResponseEntity<ProblemDetail> answer(
      HttpStatus status, String code, String title, String detail) {
    return answer(of(status, code, title, detail));
  }

  public static ResponseEntity<ProblemDetail> keyReused() {
    return answer(
        of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "IDEMPOTENCY_KEY_REUSED",
            "Clave de idempotencia ya usada",
            "Esa Idempotency-Key ya se usó para otro pedido. Use una nueva."));
  }

  /** Others work on the same affiliate at this moment. */
  public static ResponseEntity<ProblemDetail> busy(String title, String message) {
    return answer(of(HttpStatus.CONFLICT, "BUSY", title, message));
  }

  static ProblemDetail invalid(List<FieldError> errors) {
    ProblemDetail problem =
        of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "INVALID_INPUT",
            "Datos incorrectos",
            errors.size() == 1
                ? errors.getFirst().message()
                : "Hay %d datos para corregir. No se guardó nada.".formatted(errors.size()));
    problem.setProperty("errors", errors);
    return problem;
  }

  /** The same for what does not exist and for what belongs to another centre. */
  static ProblemDetail noSuchOrder() {
    return of(
        HttpStatus.NOT_FOUND,
        "ORDER_NOT_FOUND",
        "No se encontró la orden",
        "Su centro no tiene una orden con ese número.");
  }
}
