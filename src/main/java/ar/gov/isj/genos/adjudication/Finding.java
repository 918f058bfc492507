package ar.gov.isj.genos.adjudication;

import java.util.Map;

/**
 * Something the rulebook states about the order or one of its lines, before it is put into words.
 *
 * @param data texts for the placeholders of its message, already formatted
 * @param field path of the input that it finds wrong; empty if none
 * @param available units that it leaves; {@link #NO_LIMIT} when it is not about units
 * @param force how it stands to other findings of its line
 */
record Finding(
    String code,
    Severity severity,
    Map<String, String> data,
    Source source,
    String field,
    int available,
    Force force) {

  /** How a finding stands to an auditor's word and to other findings. */
  enum Force {
    /** An auditor may lift it. */
    ORDINARY,
    /** Nobody lifts it. */
    ABSOLUTE,
    /** It lifts what else asks for an auditor, a document or a smaller quantity. */
    FREES
  }

  static final int NO_LIMIT = Integer.MAX_VALUE;

  boolean limits() {
    return available != NO_LIMIT;
  }

  /** The same, but it changes nothing any more. */
  Finding told() {
    return new Finding(code, Severity.INFO, data, source, field, NO_LIMIT, Force.ORDINARY);
  }

  boolean absolute() {
    return force == Force.ABSOLUTE;
  }

  boolean blocks() {
    return severity.compareTo(Severity.DOCUMENT) >= 0;
  }
}
