package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.CaseFacts.VerdictFacts;
import ar.gov.isj.genos.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An auditor's word on a line, put above what the rules say of it. */
final class Verdict {

  private Verdict() {}

  /**
   * What the rules say stays to be read but no longer decides, unless nobody may lift it.
   *
   * @param line one that has a verdict
   */
  static List<Finding> over(List<Finding> ruled, CaseLine line, RowReading reading) {
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : ruled) {
      findings.add(finding.blocks() && !finding.absolute() ? finding.told() : finding);
    }
    VerdictFacts verdict = line.verdict();
    if (verdict != null) {
      findings.add(finding(verdict, line.requested(), reading.rulebook().ref().version()));
    }
    return findings;
  }

  /** Gastos of one unit: for a practice by quotation, what the auditor set. */
  static @Nullable Money expenses(CaseLine line) {
    VerdictFacts verdict = line.verdict();
    return verdict != null && verdict.unitPrice() != null
        ? verdict.unitPrice()
        : line.practice().expenses();
  }

  private static Finding finding(VerdictFacts verdict, int requested, int version) {
    boolean whole = verdict.units() >= requested;
    boolean none = verdict.units() == 0;
    return new Finding(
        none ? "AUD-03" : whole ? "AUD-01" : "AUD-02",
        none ? Severity.REJECT : whole ? Severity.INFO : Severity.AUDIT,
        Map.of(
            "auditoria", String.valueOf(verdict.audit()),
            "unidades", Texts.units(Math.min(verdict.units(), requested))),
        new Source.Rule("Dictamen de auditoría", "Dictamen N.º " + verdict.audit(), version),
        "",
        whole || none ? Finding.NO_LIMIT : verdict.units(),
        Finding.Force.ORDINARY);
  }
}
