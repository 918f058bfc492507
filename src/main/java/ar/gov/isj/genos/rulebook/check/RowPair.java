package ar.gov.isj.genos.rulebook.check;

import ar.gov.isj.genos.rulebook.TableRow;

/**
 * Two rows that count for one case.
 *
 * @param first the one that the table's policy puts first
 * @param witness a case that both match
 */
record RowPair(TableRow first, TableRow second, Witness witness) {

  /** The same for both orders. */
  static long id(TableRow one, TableRow other) {
    long less = Math.min(one.position(), other.position());
    return less << 32 | Math.max(one.position(), other.position());
  }
}
