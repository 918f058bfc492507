package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.CaseFacts.Consumption;
import ar.gov.isj.genos.adjudication.CaseFacts.VerdictFacts;
import ar.gov.isj.genos.adjudication.Reason;
import ar.gov.isj.genos.adjudication.Severity;
import ar.gov.isj.genos.adjudication.Source;
import ar.gov.isj.genos.audit.AuditRequest.DecidedCase;
import ar.gov.isj.genos.shared.PracticeCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an auditor's word is worth when the order is to be issued. It lifts what the auditor knew;
 * what came up since then it does not lift.
 */
final class AuditIssue {

  private AuditIssue() {}

  /** The verdicts as the rules take them. */
  static List<VerdictFacts> verdicts(AuditNumber number, List<AuditLine> lines) {
    return lines.stream().flatMap(line -> verdict(number, line)).toList();
  }

  private static Stream<VerdictFacts> verdict(AuditNumber number, AuditLine line) {
    Verdict word = line.verdict();
    return word == null
        ? Stream.empty()
        : Stream.of(
            new VerdictFacts(number.value(), line.practice(), line.authorized(), word.unitPrice()));
  }

  /**
   * What was decided with the verdicts, and what the rules alone say of the same facts.
   *
   * @param ruled without any verdict: reasons as grave as they are
   */
  record Judged(DecidedCase decided, CaseDecision ruled) {}

  /**
   * Reasons of {@code now} that stand against issuing what was authorised {@code then}.
   *
   * @return empty when it may be issued
   */
  static List<Reason> obstacles(Judged then, Judged now) {
    List<Reason> obstacles = new ArrayList<>();
    for (LineDecision before : then.decided().decision().lines()) {
      if (before.authorized() > 0) {
        obstacles.addAll(obstacles(before, then, now));
      }
    }
    return obstacles.stream().distinct().toList();
  }

  private static List<Reason> obstacles(LineDecision before, Judged then, Judged now) {
    PracticeCode practice = before.practice();
    LineDecision after = lineOf(now.decided().decision(), practice);
    boolean judged =
        then.decided().facts().verdicts().stream()
            .anyMatch(verdict -> verdict.practice().equals(practice));
    boolean less = after.authorized() < before.authorized();
    if (!judged && !less) {
      return List.of();
    }
    boolean consumed = consumed(now.decided(), practice) > consumed(then.decided(), practice);
    List<Reason> known = all(then.ruled(), lineOf(then.ruled(), practice));
    return blocking(all(now.ruled(), lineOf(now.ruled(), practice))).stream()
        .filter(reason -> less || !known(reason, known, consumed))
        .toList();
  }

  private static List<Reason> all(CaseDecision decision, LineDecision line) {
    return Stream.concat(decision.orderReasons().stream(), line.reasons().stream()).toList();
  }

  /** A reason that was there, unless what the affiliate consumed since then made it worse. */
  private static boolean known(Reason reason, List<Reason> before, boolean consumed) {
    return before.stream()
        .filter(other -> other.code().equals(reason.code()))
        .filter(other -> key(other.source()).equals(key(reason.source())))
        .anyMatch(other -> !consumed || other.message().equals(reason.message()));
  }

  private static String key(Source source) {
    return switch (source) {
      case Source.Rule rule -> rule.rule();
      case Source.TableRow row -> row.row();
    };
  }

  private static int consumed(DecidedCase decided, PracticeCode practice) {
    return decided.facts().consumption().stream()
        .filter(past -> past.practice().equals(practice))
        .mapToInt(Consumption::units)
        .sum();
  }

  private static List<Reason> blocking(List<Reason> reasons) {
    return reasons.stream()
        .filter(reason -> reason.severity().compareTo(Severity.DOCUMENT) >= 0)
        .toList();
  }

  /** The first line of a practice: the only one that a verdict is about. */
  private static LineDecision lineOf(CaseDecision decision, PracticeCode practice) {
    return decision.lines().stream()
        .filter(line -> line.practice().equals(practice))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No line of practice " + practice));
  }
}
