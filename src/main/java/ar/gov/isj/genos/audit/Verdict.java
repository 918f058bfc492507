package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
import org.jspecify.annotations.Nullable;

/**
 * An auditor's word on one line.
 *
 * @param units authorised: 0 for a rejected line
 * @param rejection null when all requested units are authorised
 * @param text to be read by the laboratory; empty when nothing needs saying
 * @param unitPrice what one unit costs; only for a practice by quotation
 */
public record Verdict(
    PracticeCode practice,
    int units,
    @Nullable RejectionReason rejection,
    String text,
    @Nullable Money unitPrice) {

  public static Verdict authorize(PracticeCode practice, int units) {
    return new Verdict(practice, units, null, "", null);
  }

  public static Verdict reject(PracticeCode practice, RejectionReason reason, String text) {
    return new Verdict(practice, 0, reason, text, null);
  }
}
