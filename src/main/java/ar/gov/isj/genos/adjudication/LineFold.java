package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.CaseFacts.PracticeFacts;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folds findings into what is decided for a line: outcome, units, amounts, reasons. */
final class LineFold {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final RowReading reading;
  private final Wording wording;
  private final List<Finding> orderFindings;

  LineFold(RowReading reading, Wording wording, List<Finding> orderFindings) {
    this.reading = reading;
    this.wording = wording;
    this.orderFindings = orderFindings;
  }

  /**
   * @param copayRow row that says what the affiliate pays
   * @param texts about the line, by placeholder
   */
  LineDecision decide(
      CaseLine line, List<Finding> ruled, @Nullable TableRow copayRow, Map<String, String> texts) {
    List<Finding> findings = line.verdict() == null ? ruled : Verdict.over(ruled, line, reading);
    Outcome outcome = outcome(line, findings);
    int authorized = authorized(outcome, line.requested());
    int priced = authorized > 0 ? authorized : line.requested();
    PracticeFacts practice = line.practice();
    Money fees = times(practice.fees(), priced);
    Money expenses = times(Verdict.expenses(line), priced);
    Money total = fees.plus(expenses);
    Money copay = Money.ZERO;
    List<Finding> all = new ArrayList<>(findings);
    if (authorized > 0) {
      if (copayRow == null) {
        throw new IllegalStateException(
            "Ninguna fila de la tabla coseguro alcanza a " + practice.code());
      }
      boolean onFees = copayRow.text("base").equals("HONORARIOS");
      Money base = onFees ? fees : total;
      copay = new Money(base.amountArs().multiply(copayRow.decimal("porcentaje")).divide(HUNDRED));
      if (copayRow.text("informa").equals("SI")) {
        all.add(
            copayFinding(copayRow, copay, Texts.money(base) + (onFees ? " de honorarios" : "")));
      }
    }
    return new LineDecision(
        practice.code(),
        practice.description(),
        practice.nomenclator(),
        practice.module(),
        line.automatic(),
        line.requested(),
        authorized,
        outcome,
        fees,
        expenses,
        total,
        copay,
        wording.reasons(all, texts));
  }

  /** The worst of what blocks it; if only limits do, as many units as the strictest leaves. */
  private Outcome outcome(CaseLine line, List<Finding> findings) {
    int requested = line.requested();
    int left =
        findings.stream()
            .filter(finding -> finding.limits() && finding.blocks())
            .mapToInt(Finding::available)
            .reduce(requested, Math::min);
    Severity worst =
        Stream.concat(ofTheOrder(line), findings.stream())
            .filter(finding -> !finding.limits() || (left == 0 && finding.available() == 0))
            .map(Finding::severity)
            .reduce(Severity.INFO, (one, other) -> one.compareTo(other) > 0 ? one : other);
    return switch (worst) {
      case REJECT -> new Outcome.Rejected();
      case AUDIT -> new Outcome.AuditRequired();
      case DOCUMENT -> new Outcome.DocumentRequired();
      case WARNING, INFO ->
          left < requested
              ? new Outcome.PartiallyAuthorized(left, requested)
              : new Outcome.Authorized();
    };
  }

  /** An auditor's word lifts what only asks for an auditor or a document. */
  private Stream<Finding> ofTheOrder(CaseLine line) {
    return orderFindings.stream()
        .filter(finding -> line.verdict() == null || finding.severity() == Severity.REJECT);
  }

  private static int authorized(Outcome outcome, int requested) {
    return switch (outcome) {
      case Outcome.Authorized ignored -> requested;
      case Outcome.PartiallyAuthorized partial -> partial.units();
      case Outcome.AuditRequired ignored -> 0;
      case Outcome.DocumentRequired ignored -> 0;
      case Outcome.Rejected ignored -> 0;
    };
  }

  private Finding copayFinding(TableRow row, Money copay, String base) {
    return reading.finding(
        row,
        Severity.INFO,
        Map.of("importe", Texts.money(copay), "importe_base", base),
        Finding.NO_LIMIT);
  }

  private static Money times(@Nullable Money unit, int units) {
    return unit == null ? Money.ZERO : unit.times(units);
  }
}
