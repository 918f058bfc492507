package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a line's copay came about, from the price of the practice to the last cap.
 *
 * @param copay what the affiliate pays for the line: that of the last step
 * @param steps in the order in which they were taken; none when nothing of the line is authorised
 */
public record CopayExplanation(PracticeCode practice, Money copay, List<Step> steps) {

  /** What a step does. */
  public enum Kind {
    /** The price of the authorised units. */
    FEE,
    /** A row's share of the price or fixed amount. */
    ROW,
    /** Whole cents. */
    ROUNDING,
    /** An amount by the number of practices of the order. */
    TIER,
    /** A limit of the order, the month or the family. */
    CAP,
    /** A norm that frees the line. */
    EXEMPT
  }

  /**
   * One step.
   *
   * @param sentence in Spanish, with its amounts
   * @param copay after the step
   * @param source the row that says so; null for what no row says: prices and rounding
   */
  public record Step(Kind kind, String sentence, Money copay, Source.@Nullable TableRow source) {}
}
