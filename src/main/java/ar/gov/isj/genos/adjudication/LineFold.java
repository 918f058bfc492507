package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.adjudication.CaseFacts.PracticeFacts;
import ar.gov.isj.genos.rulebook.TableRow;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Folds findings into what is decided for a line: outcome, units, amounts, reasons. */
final class LineFold {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final RowReading reading;
  private final Wording wording;
  private final List<Finding> orderFindings;
  private final CopaySteps steps;
  private final Set<PracticeCode> byOrder = new HashSet<>();

  LineFold(RowReading reading, Wording wording, List<Finding> orderFindings, CopaySteps steps) {
    this.steps = steps;
    this.reading = reading;
    this.wording = wording;
    this.orderFindings = orderFindings;
  }

  /**
   * @param copayRow row that says what the affiliate pays
   * @param texts about the line, by placeholder
   */
  LineDecision decide(
      CaseLine line,
      List<Finding> ruled,
      @Nullable TableRow copayRow,
      Function<String, @Nullable String> texts) {
    List<Finding> judged = line.verdict() == null ? ruled : Verdict.over(ruled, line, reading);
    List<Finding> all = new ArrayList<>(freed(judged));
    boolean free = free(all);
    if (copayRow == null && !free && authorized(outcome(line, all), line.requested()) > 0) {
      // Nobody may be charged, nor exempted, by an omission: the line waits until a row says it.
      all.add(withoutCopay());
    }
    Outcome outcome = outcome(line, all);
    int authorized = authorized(outcome, line.requested());
    int priced = authorized > 0 ? authorized : line.requested();
    PracticeFacts practice = line.practice();
    Money fees = times(practice.fees(), priced);
    Money expenses = times(Verdict.expenses(line), priced);
    Money total = fees.plus(expenses);
    Money copay = Money.ZERO;
    Money base = Money.ZERO;
    if (authorized > 0 && copayRow != null && !free && copayRow.text("base").equals("ORDEN")) {
      byOrder.add(practice.code());
    }
    if (authorized > 0 && copayRow != null && !free) {
      boolean onFees = copayRow.text("base").equals("HONORARIOS");
      base = onFees ? fees : total;
      copay = copay(copayRow, base, authorized, total);
      if (copayRow.text("informa").equals("SI")) {
        all.add(
            copayFinding(copayRow, copay, Texts.money(base) + (onFees ? " de honorarios" : "")));
      }
    }
    steps.line(
        authorized > 0 ? new CopaySteps.Priced(practice, authorized, fees, expenses) : null,
        free ? all.stream().filter(LineFold::frees).findFirst().orElse(null) : null,
        copayRow,
        base,
        copay);
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

  /** Authorised practices whose copay the order as a whole says. */
  Set<PracticeCode> byOrder() {
    return byOrder;
  }

  /** A row that frees the line leaves the others to be read, but they no longer decide. */
  private static List<Finding> freed(List<Finding> findings) {
    if (!free(findings)) {
      return findings;
    }
    return findings.stream()
        .map(
            finding ->
                finding.blocks() && finding.severity() != Severity.REJECT && !finding.absolute()
                    ? finding.told()
                    : finding)
        .toList();
  }

  private static boolean free(List<Finding> findings) {
    for (Finding finding : findings) {
      if (frees(finding)) {
        return true;
      }
    }
    return false;
  }

  private static boolean frees(Finding finding) {
    return finding.force() == Finding.Force.FREES;
  }

  /** A share of the base, or a fixed amount for each unit but never more than the line. */
  private static Money copay(TableRow row, Money base, int units, Money total) {
    if (row.text("base").equals("IMPORTE")) {
      Money fixed = new Money(row.decimal("importe_fijo")).times(units);
      return fixed.compareTo(total) > 0 ? total : fixed;
    }
    return new Money(base.amountArs().multiply(row.decimal("porcentaje")).divide(HUNDRED));
  }

  private Finding withoutCopay() {
    return new Finding(
        "PAY-14",
        Severity.INDETERMINATE,
        Map.of(),
        new Source.Rule(
            "Ninguna norma fija el coseguro de la práctica",
            "Toda línea autorizada necesita una norma de coseguro.",
            reading.rulebook().ref().version()),
        "",
        Finding.NO_LIMIT,
        Finding.Force.ABSOLUTE);
  }

  /** The worst of what blocks it; if only limits do, as many units as the strictest leaves. */
  private Outcome outcome(CaseLine line, List<Finding> findings) {
    int requested = line.requested();
    int left = requested;
    for (Finding finding : findings) {
      if (finding.limits() && finding.blocks()) {
        left = Math.min(left, finding.available());
      }
    }
    Severity worst = Severity.INFO;
    for (Finding finding : orderFindings) {
      if (ofTheOrder(line, finding)) {
        worst = worse(worst, finding, left);
      }
    }
    for (Finding finding : findings) {
      worst = worse(worst, finding, left);
    }
    return switch (worst) {
      case REJECT -> new Outcome.Rejected();
      case INDETERMINATE -> new Outcome.Indeterminate();
      case AUDIT -> new Outcome.AuditRequired();
      case DOCUMENT -> new Outcome.DocumentRequired();
      case WARNING, INFO ->
          left < requested
              ? new Outcome.PartiallyAuthorized(left, requested)
              : new Outcome.Authorized();
    };
  }

  /** An auditor's word lifts what only asks for an auditor or a document. */
  private static boolean ofTheOrder(CaseLine line, Finding finding) {
    return line.verdict() == null
        || finding.absolute()
        || finding.severity().compareTo(Severity.INDETERMINATE) >= 0;
  }

  /** A limit that leaves units only cuts; one that leaves none counts as any other finding. */
  private static Severity worse(Severity worst, Finding finding, int left) {
    boolean counts = !finding.limits() || (left == 0 && finding.available() == 0);
    return counts && finding.severity().compareTo(worst) > 0 ? finding.severity() : worst;
  }

  private static int authorized(Outcome outcome, int requested) {
    return switch (outcome) {
      case Outcome.Authorized ignored -> requested;
      case Outcome.PartiallyAuthorized partial -> partial.units();
      case Outcome.AuditRequired ignored -> 0;
      case Outcome.DocumentRequired ignored -> 0;
      case Outcome.Indeterminate ignored -> 0;
      case Outcome.Rejected ignored -> 0;
    };
  }

  private Finding copayFinding(TableRow row, Money copay, String base) {
    return reading.finding(
        row,
        Severity.INFO,
        Map.of("importe", Texts.money(copay), "importe_base", base, "fijo", fixed(row)),
        Finding.NO_LIMIT);
  }

  private static String fixed(TableRow row) {
    return row.value("importe_fijo") == null
        ? ""
        : Texts.money(new Money(row.decimal("importe_fijo")));
  }

  private static Money times(@Nullable Money unit, int units) {
    return unit == null ? Money.ZERO : unit.times(units);
  }
}
