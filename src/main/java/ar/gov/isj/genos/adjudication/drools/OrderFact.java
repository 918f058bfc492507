package ar.gov.isj.genos.adjudication.drools;

import java.time.LocalDate;

/**
 * The prescription as a whole.
 *
 * @param date day of issue
 * @param diagnosed SI or NO
 * @param practices lines asked for that are not administrative acts
 * @param prescriberKnown whether the registry has the licence
 * @param prescriberFrom first day enabled; {@link LocalDate#MIN} if unknown
 * @param prescriberUntil first day no longer enabled; {@link LocalDate#MAX} while enabled
 */
public record OrderFact(
    String plan,
    LocalDate date,
    LocalDate prescriptionDate,
    String diagnosed,
    int practices,
    boolean prescriberKnown,
    LocalDate prescriberFrom,
    LocalDate prescriberUntil) {}
