package ar.gov.isj.genos.adjudication.drools;

import java.time.LocalDate;
import java.util.Set;

/**
 * A line with all that rules ask of it, the affiliate's plan, sex and age included: flat, so that
 * no rule needs to join it with another fact.
 *
 * @param position 0 for the first line of the order
 * @param practice code, 6 digits
 * @param title code and description, for messages
 * @param byQuotation SI or NO; SI too when there is no price
 * @param legacy SI or NO
 * @param administrative an act rather than a practice
 * @param includes codes that this panel contains
 * @param date day of issue
 */
public record LineFact(
    int position,
    String practice,
    String title,
    String plan,
    String sex,
    int ageDays,
    String byQuotation,
    String legacy,
    boolean administrative,
    Set<String> includes,
    String prescriberType,
    LocalDate prescriptionDate,
    LocalDate date) {}
