package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.PrescriberType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prescription to be decided, well-formed but not yet known to be right.
 *
 * @param member credential or CUIL as typed or read by a card reader
 * @param prescriberNumber licence number, 1 or more
 * @param diagnosis at most 2,000 characters; null when none was given
 * @param lines 1 to 50, in the order of the prescription
 */
public record OrderRequest(
    String member,
    LocalDate prescriptionDate,
    PrescriberType prescriberType,
    int prescriberNumber,
    @Nullable String diagnosis,
    List<RequestedLine> lines) {

  /**
   * @param quantity 1 to 99
   */
  public record RequestedLine(PracticeCode practice, int quantity) {}
}
