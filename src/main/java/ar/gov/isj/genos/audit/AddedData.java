package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.adjudication.Severity;
import ar.gov.isj.genos.audit.AuditRequest.DecidedCase;
import ar.gov.isj.genos.authorization.CaseDesk;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.shared.PracticeCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Data of the prescription that were missing when audit was asked for. With them the rules are
 * asked again, so that the auditor reads what the whole prescription says; what was declared stays.
 */
@Component
class AddedData {

  sealed interface Answer {

    /**
     * @param words what was added, for who reads the conversation; empty when nothing was
     */
    record Added(AuditRequest request, String words) implements Answer {}

    record Refused(Step why) implements Answer {}
  }

  private final CaseDesk cases;

  AddedData(CaseDesk cases) {
    this.cases = cases;
  }

  Answer to(AuditRequest request, Map<Datum, String> declared, Instant now) {
    if (declared.isEmpty()) {
      return new Answer.Added(request, "");
    }
    List<FieldError> errors = new ArrayList<>();
    declared.keySet().stream()
        .filter(request.order().declared()::containsKey)
        .forEach(
            datum ->
                errors.add(
                    new FieldError(
                        OrderRequest.declaredField(datum),
                        "DATUM_DECLARED",
                        "«%s» ya se declaró: %s. Si no es así, anule la solicitud y pida otra."
                            .formatted(
                                datum.label(),
                                datum.shown(request.order().declared().getOrDefault(datum, ""))))));
    return errors.isEmpty()
        ? decided(request, with(request.order(), declared), declared, now)
        : new Answer.Refused(new Step.Invalid(List.copyOf(errors)));
  }

  private Answer decided(
      AuditRequest request, OrderRequest order, Map<Datum, String> declared, Instant now) {
    return switch (cases.look(
        order,
        new CaseDesk.Desk(request.centre(), request.provider()),
        List.of(),
        request.number().value(),
        now)) {
      case CaseDesk.Look.Invalid(List<FieldError> errors) ->
          new Answer.Refused(new Step.Invalid(errors));
      case CaseDesk.Look.Case found -> {
        List<Reason> beyond =
            found.decision().orderReasons().stream()
                .filter(reason -> reason.severity() == Severity.REJECT)
                .toList();
        yield beyond.isEmpty()
            ? new Answer.Added(
                request.declaring(
                    found.request(),
                    new DecidedCase(found.facts(), found.decision()),
                    lines(request.lines(), found.decision().lines())),
                words(declared))
            : new Answer.Refused(new Step.Obstructed(beyond));
      }
    };
  }

  private static OrderRequest with(OrderRequest order, Map<Datum, String> declared) {
    Map<Datum, String> all = new TreeMap<>(order.declared());
    all.putAll(declared);
    return new OrderRequest(
        order.member(),
        order.prescriptionDate(),
        order.prescriberType(),
        order.prescriberNumber(),
        order.diagnosis(),
        order.lines(),
        all);
  }

  /**
   * What was before the auditor stays there, though the rules would let it pass now. What the rules
   * newly refuse comes before them too.
   */
  private static List<AuditLine> lines(List<AuditLine> before, List<LineDecision> decided) {
    Map<PracticeCode, AuditLine> first = new HashMap<>();
    before.forEach(
        line -> first.merge(line.practice(), line, (one, other) -> one.audited() ? one : other));
    Set<PracticeCode> seen = new HashSet<>();
    List<AuditLine> lines = new ArrayList<>();
    for (LineDecision line : decided) {
      AuditLine known = first.get(line.practice());
      boolean refused = line.authorized() < line.requested();
      boolean newlyRefused = refused && (known == null || known.enabled() >= known.requested());
      boolean audited = newlyRefused || (known != null && known.audited());
      lines.add(
          new AuditLine(
              line.practice(),
              line.description(),
              line.requested(),
              line.authorized(),
              // A repeated practice is audited once: the rules only look at its first line.
              seen.add(line.practice()) && audited,
              null));
    }
    return List.copyOf(lines);
  }

  private static String words(Map<Datum, String> declared) {
    return "Datos agregados: "
        + new TreeMap<>(declared)
            .entrySet().stream()
                .map(one -> one.getKey().label() + ": " + one.getKey().shown(one.getValue()))
                .collect(Collectors.joining("; "))
        + ".";
  }
}
