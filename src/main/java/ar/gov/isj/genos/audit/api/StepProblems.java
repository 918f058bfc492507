package ar.gov.isj.genos.audit.api;

import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.audit.Step;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.api.InputRefused;
import ar.gov.isj.genos.authorization.api.Problems;
import ar.gov.isj.genos.authorization.api.ReasonAnswer;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** A step that was not taken, as a problem. */
final class StepProblems {

  private StepProblems() {}

  /**
   * @param memberField where a mistake of the affiliate's number is
   * @throws InputRefused for what is wrong in the input
   */
  static ResponseEntity<ProblemDetail> of(Step step, String memberField) {
    return switch (step) {
      case Step.Done done ->
          throw new IllegalArgumentException("Not a problem: " + done.request().number());
      case Step.Overtaken overtaken -> {
        ProblemDetail problem =
            Problems.of(HttpStatus.CONFLICT, "STATE", "La solicitud cambió", overtaken.message());
        problem.setProperty("state", overtaken.now().state());
        problem.setProperty("version", overtaken.now().version());
        yield answer(problem);
      }
      case Step.NotPossible(String code, String message) ->
          answer(Problems.of(HttpStatus.CONFLICT, code, "No es posible", message));
      case Step.Invalid(List<FieldError> errors) -> throw InputRefused.at(memberField, errors);
      case Step.Obstructed(List<Reason> reasons) -> {
        ProblemDetail problem =
            Problems.of(
                HttpStatus.CONFLICT,
                "NOT_AUTHORIZABLE",
                "No puede autorizarse",
                reasons.getFirst().message());
        problem.setProperty("reasons", reasons.stream().map(ReasonAnswer::of).toList());
        yield answer(problem);
      }
      case Step.Unknown() -> unknown();
      case Step.KeyReused() ->
          answer(
              Problems.of(
                  HttpStatus.UNPROCESSABLE_CONTENT,
                  "IDEMPOTENCY_KEY_REUSED",
                  "Clave de idempotencia ya usada",
                  "Esa Idempotency-Key ya se usó para otro pedido. Use una nueva."));
      case Step.Busy busy ->
          answer(Problems.of(HttpStatus.CONFLICT, "BUSY", "Operación en curso", busy.message()));
    };
  }

  /** The same for what does not exist and for what belongs to another centre. */
  static ResponseEntity<ProblemDetail> unknown() {
    return answer(
        Problems.of(
            HttpStatus.NOT_FOUND,
            "AUDIT_NOT_FOUND",
            "No se encontró la solicitud",
            "Su centro no tiene una solicitud de auditoría con ese número."));
  }

  static ResponseEntity<ProblemDetail> badKey() {
    return answer(
        Problems.of(
            HttpStatus.BAD_REQUEST,
            "IDEMPOTENCY_KEY_MALFORMED",
            "Clave de idempotencia incorrecta",
            "Idempotency-Key debe tener de 8 a 100 caracteres visibles, sin espacios."));
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
