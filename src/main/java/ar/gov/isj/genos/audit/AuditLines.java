package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.shared.PracticeCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which lines of a decided order go before the auditor. */
final class AuditLines {

  private AuditLines() {}

  /** Practices that go before the auditor unless the laboratory chooses: what is not authorised. */
  static List<PracticeCode> refused(List<LineDecision> lines) {
    return firstOfEach(lines).values().stream()
        .filter(AuditLines::refused)
        .map(LineDecision::practice)
        .toList();
  }

  private static boolean refused(LineDecision line) {
    return line.authorized() < line.requested();
  }

  /**
   * @param chosen empty for all that are not authorised in full; one that is may be chosen too
   * @param errors gets one error for each practice that cannot be
   */
  static List<AuditLine> of(
      List<LineDecision> lines, List<PracticeCode> chosen, List<FieldError> errors) {
    List<PracticeCode> refused = refused(lines);
    if (chosen.isEmpty() && refused.isEmpty()) {
      errors.add(
          new FieldError(
              "lines",
              "NOTHING_TO_AUDIT",
              "Todas las prácticas están autorizadas. Emita la orden sin auditoría."));
    }
    List<PracticeCode> possible =
        firstOfEach(lines).values().stream()
            .filter(line -> !line.automatic() || refused(line))
            .map(LineDecision::practice)
            .toList();
    for (int i = 0; i < chosen.size(); i++) {
      if (!possible.contains(chosen.get(i))) {
        errors.add(
            new FieldError(
                "practices[%d]".formatted(i),
                "PRACTICE_NOT_AUDITABLE",
                "La práctica %s no está entre las pedidas. Quítela de la solicitud."
                    .formatted(chosen.get(i))));
      }
    }
    Set<PracticeCode> audited = new HashSet<>(chosen.isEmpty() ? refused : chosen);
    List<AuditLine> result = new ArrayList<>();
    for (LineDecision line : lines) {
      result.add(
          new AuditLine(
              line.practice(),
              line.description(),
              line.requested(),
              line.authorized(),
              // A repeated practice is audited once: the rules only look at its first line.
              audited.remove(line.practice()),
              null));
    }
    return List.copyOf(result);
  }

  private static Map<PracticeCode, LineDecision> firstOfEach(List<LineDecision> lines) {
    Map<PracticeCode, LineDecision> first = new LinkedHashMap<>();
    lines.forEach(line -> first.putIfAbsent(line.practice(), line));
    return first;
  }
}
