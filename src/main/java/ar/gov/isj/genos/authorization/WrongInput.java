package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.Reason;
import java.util.List;
import java.util.stream.Stream;

/** Errors of input that only the rules can tell, as an unknown licence. */
final class WrongInput {

  private WrongInput() {}

  static List<FieldError> in(CaseDecision decision) {
    return Stream.concat(
            decision.orderReasons().stream(),
            decision.lines().stream().map(LineDecision::reasons).flatMap(List::stream))
        .flatMap(WrongInput::error)
        .distinct()
        .toList();
  }

  private static Stream<FieldError> error(Reason reason) {
    String field = reason.field();
    return field == null
        ? Stream.empty()
        : Stream.of(new FieldError(field, reason.code(), reason.sentence()));
  }
}
