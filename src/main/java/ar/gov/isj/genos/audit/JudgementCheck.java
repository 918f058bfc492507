package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.CaseFacts.PracticeFacts;
import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.adjudication.Severity;
import ar.gov.isj.genos.authorization.FieldError;
import ar.gov.isj.genos.shared.PracticeCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether a judgement says something of every audited line, and nothing impossible. */
final class JudgementCheck {

  private JudgementCheck() {}

  /** The request's lines with the verdicts that there are. */
  static List<AuditLine> with(AuditRequest request, List<Verdict> verdicts) {
    Map<PracticeCode, Verdict> words = new HashMap<>();
    verdicts.forEach(verdict -> words.put(verdict.practice(), verdict));
    return request.lines().stream()
        .map(
            line -> {
              Verdict word = line.audited() ? words.get(line.practice()) : null;
              return word == null ? line : line.with(word);
            })
        .toList();
  }

  /**
   * @param errors gets what is missing or impossible, each at its line
   */
  static List<AuditLine> resolved(
      AuditRequest request, AuditorDesk.Judgement judgement, List<FieldError> errors) {
    Texts.optional("observations", "La observación", judgement.observations(), errors);
    Texts.optional("internalNote", "La nota interna", judgement.internalNote(), errors);
    List<AuditLine> lines = with(request, judgement.lines());
    for (AuditLine line : lines) {
      if (line.audited()) {
        check(request, line, errors);
      }
    }
    long audited = lines.stream().filter(AuditLine::audited).count();
    if (judgement.lines().size() > audited) {
      errors.add(
          new FieldError(
              "lines",
              "VERDICT_TOO_MANY",
              "Hay dictámenes de prácticas que no están en auditoría."));
    }
    return lines;
  }

  private static void check(AuditRequest request, AuditLine line, List<FieldError> errors) {
    String field = "lines[%s]".formatted(line.practice());
    Verdict word = line.verdict();
    if (word == null) {
      errors.add(
          new FieldError(
              field, "VERDICT_MISSING", "Falta resolver %s.".formatted(line.description())));
      return;
    }
    Texts.optional(field, "El texto", word.text(), errors);
    if (word.units() < 0 || word.units() > line.requested()) {
      errors.add(
          new FieldError(
              field,
              "VERDICT_UNITS",
              "%s: puede autorizar de 1 a %d.".formatted(line.description(), line.requested())));
    } else if (word.units() == 0) {
      if (word.rejection() == null) {
        errors.add(
            new FieldError(
                field,
                "REJECTION_REASON",
                "Elija el motivo por el que rechaza %s.".formatted(line.description())));
      }
      Texts.required(field, "El texto del rechazo", word.text(), errors);
    } else if (quoted(request, line.practice())
        && (word.unitPrice() == null
            || word.unitPrice().isZero()
            || word.unitPrice().amountArs().signum() < 0)) {
      errors.add(
          new FieldError(
              field,
              "QUOTATION_MISSING",
              "%s va por presupuesto: ingrese el importe de una unidad."
                  .formatted(line.description())));
    }
  }

  /** Whether the auditor has to say what a unit costs. */
  static boolean quoted(AuditRequest request, PracticeCode practice) {
    return request.asked().facts().practices().stream()
        .filter(facts -> facts.code().equals(practice))
        .anyMatch(JudgementCheck::withoutPrice);
  }

  private static boolean withoutPrice(PracticeFacts facts) {
    return facts.fees() == null && facts.expenses() == null;
  }

  /** What forbids units that the auditor wants to authorise; no verdict lifts it. */
  static List<Reason> beyond(List<AuditLine> resolved, CaseDecision decision) {
    List<Reason> beyond = new ArrayList<>();
    for (int i = 0; i < resolved.size(); i++) {
      AuditLine line = resolved.get(i);
      Verdict word = line.verdict();
      if (word != null && word.units() > 0 && authorized(decision, line) == 0) {
        decision.orderReasons().stream()
            .filter(reason -> reason.severity() == Severity.REJECT)
            .forEach(beyond::add);
        // With units in the verdict, what still rejects the line itself is what nobody lifts.
        decision.lines().stream()
            .filter(one -> one.practice().equals(line.practice()))
            .flatMap(one -> one.reasons().stream())
            .filter(reason -> reason.severity() == Severity.REJECT)
            .forEach(beyond::add);
      }
    }
    return beyond.stream().distinct().toList();
  }

  private static int authorized(CaseDecision decision, AuditLine line) {
    return decision.lines().stream()
        .filter(one -> one.practice().equals(line.practice()))
        .mapToInt(LineDecision::authorized)
        .max()
        .orElse(0);
  }
}
