package ar.gov.isj.genos.bench;

import java.util.List;

/**
 * What each contender must answer, and alike.
 *
 * @param codes of the rules that hold for the order, sorted
 * @param lines in the order of the case
 */
public record ReferenceDecision(List<String> codes, List<Line> lines) {

  /**
   * @param units authorised: the least that any limit leaves
   * @param copay percent that the affiliate pays, by plan and group
   * @param reasons keys of the limits that cut and of the rows that ask for audit, in row order
   */
  public record Line(int units, int copay, List<String> reasons) {}
}
