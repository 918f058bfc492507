package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.drools.LineFact;
import ar.gov.isj.genos.adjudication.drools.OrderFact;
import ar.gov.isj.genos.adjudication.drools.PlanFact;
import ar.gov.isj.genos.shared.PracticeCode;
import java.util.List;
import java.util.Set;

/**
 * The whole order, for what a line owes to the others.
 *
 * @param lineFacts of {@code lines}, in their order
 */
record OrderInSight(
    CaseFacts facts,
    PlanFact plan,
    OrderFact order,
    List<CaseLine> lines,
    List<LineFact> lineFacts) {

  /**
   * Units that other lines ask for of {@code counted}. Each of two equivalents counts the other, so
   * that their order does not matter and together they never pass the limit.
   */
  int alsoAsked(CaseLine line, Set<PracticeCode> counted) {
    return lines.stream()
        .filter(other -> !other.practice().code().equals(line.practice().code()))
        .filter(other -> counted.contains(other.practice().code()))
        .mapToInt(CaseLine::requested)
        .sum();
  }

  boolean has(String practice) {
    return lineFacts.stream().anyMatch(fact -> fact.practice().equals(practice));
  }
}
