package ar.gov.isj.genos.adjudication;

import org.jspecify.annotations.Nullable;

/**
 * One reason, as a person reads it.
 *
 * @param code permanent code of the kind of rule: {@code FRE-01}
 * @param message what happened and why: a Spanish sentence
 * @param lift what would lift it and from when: a Spanish sentence; null when nothing does
 * @param field the input that caused it ({@code prescription.date}); null unless the input itself
 *     is wrong
 * @param datum what, if the prescription says it and it is declared, may satisfy the rule; null
 *     when declaring changes nothing, and in what was decided before reasons named it
 */
public record Reason(
    String code,
    Severity severity,
    String message,
    @Nullable String lift,
    @Nullable String field,
    Source source,
    @Nullable Datum datum) {

  /** What happened and, when there is something to say, what lifts it. */
  public String sentence() {
    return lift == null ? message : message + " " + lift;
  }
}
