package ar.gov.isj.genos.catalog;

import ar.gov.isj.genos.shared.Money;

/** What one unit of a practice costs on a date. */
public sealed interface Price {

  /**
   * @param fees honorarios of one unit
   * @param expenses gastos of one unit
   * @param explanation how it was reached, in Spanish: "3 UB × $ 26,90 = $ 80,70"
   */
  record Priced(Money fees, Money expenses, String explanation) implements Price {}

  /** No units or no tariff for the date: only an auditor can price it. */
  record ByQuotation() implements Price {}
}
