package ar.gov.isj.genos.simulation;

import ar.gov.isj.genos.rulebook.RulebookRef;
import ar.gov.isj.genos.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a rulebook would have changed of past orders. Each case is decided on the facts of its day:
 * what other cases would have consumed is not carried from one to the next.
 *
 * @param from first day of issue
 * @param until last day of issue
 * @param hash of the rulebook that was tried
 * @param orders in the period
 * @param lines in the period
 * @param decided orders that match a changed row, and so were decided twice
 * @param changedOrders orders with a changed line
 * @param members affiliates of those orders
 * @param auditsMore orders that would need an auditor and did not
 * @param auditsLess orders that needed one and would not
 * @param fees honorarios and gastos authorised, draft less active
 * @param copay paid by affiliates, draft less active
 * @param changes lines from what to what, most first
 * @param cases the first of them, by number
 */
public record ImpactReport(
    LocalDate from,
    LocalDate until,
    RulebookRef active,
    String hash,
    Instant at,
    long seconds,
    long orders,
    long lines,
    long decided,
    long changedOrders,
    long changedLines,
    long members,
    long auditsMore,
    long auditsLess,
    Money fees,
    Money copay,
    List<Group> changes,
    List<Group> practices,
    List<Group> plans,
    List<Group> centres,
    List<Group> rows,
    List<ChangedCase> cases) {

  /** Changed lines that have something in common. */
  public record Group(String name, long lines, Money fees, Money copay) {}

  /**
   * A line that comes out otherwise.
   *
   * @param before as a scenario would say it; empty when the line would be new
   * @param after likewise; empty when it would be gone
   * @param rows that are responsible: {@code frecuencia FRE-0012}
   */
  public record ChangedCase(
      long order,
      String practice,
      String plan,
      String centre,
      String before,
      String after,
      Money fees,
      Money copay,
      List<String> rows) {}
}
