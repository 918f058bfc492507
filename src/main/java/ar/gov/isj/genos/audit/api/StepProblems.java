package ar.gov.isj.genos.audit.api;

import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.audit.Step;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.api.InputRefused;
import ar.gov.isj.genos.authorization.api.Problems;
import ar.gov.isj.genos.authorization.api.ReasonAnswer;
import java.util.List;
import org.springframework.http.HttpStatus;
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
        yield Problems.answer(problem);
      }
      case Step.NotPossible(String code, String message) ->
          Problems.answer(Problems.of(HttpStatus.CONFLICT, code, "No es posible", message));
      case Step.Invalid(List<FieldError> errors) -> throw InputRefused.at(memberField, errors);
      case Step.Obstructed(List<Reason> reasons) -> {
        ProblemDetail problem =
            Problems.of(
                HttpStatus.CONFLICT,
                "NOT_AUTHORIZABLE",
                "No puede autorizarse",
                reasons.getFirst().message());
        problem.setProperty("reasons", reasons.stream().map(ReasonAnswer::of).toList());
        yield Problems.answer(problem);
      }
      case Step.Unknown() -> unknown();
      case Step.KeyReused() -> Problems.keyReused();
      case Step.Busy busy -> Problems.busy("Operación en curso", busy.message());
    };
  }

  /** The same for what does not exist and for what belongs to another centre. */
  static ResponseEntity<ProblemDetail> unknown() {
    return Problems.answer(
        Problems.of(
            HttpStatus.NOT_FOUND,
            "AUDIT_NOT_FOUND",
            "No se encontró la solicitud",
            "Su centro no tiene una solicitud de auditoría con ese número."));
  }
}
