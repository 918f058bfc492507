package ar.gov.isj.genos.adjudication;

import java.util.Map;

/**
 * Something the rulebook states about the order or one of its lines, before it is put into words.
 *
 * @param data texts for the placeholders of its message, already formatted
 * @param field path of the input that it finds wrong; empty if none
 * @param available units that it leaves; {@link #NO_LIMIT} when it is not about units
 */
record Finding(
    String code,
    Severity severity,
    Map<String, String> data,
    Source source,
    String field,
    int available) {

  static final int NO_LIMIT = Integer.MAX_VALUE;

  boolean limits() {
    return available != NO_LIMIT;
  }

  boolean blocks() {
    return severity.compareTo(Severity.DOCUMENT) >= 0;
  }
}
