package ar.gov.isj.genos.adjudication.drools;

import java.time.LocalDate;

/**
 * A suspension of one of the professionals of an order.
 *
 * @param of PRESTADOR or PRESCRIPTOR
 * @param from first day suspended
 * @param until first day no longer suspended; {@link LocalDate#MAX} while nobody knows
 * @param since {@code from} in words: {@code 01/10/2026}
 * @param lasts {@code " hasta el 31/12/2026"}, its last day; empty while nobody knows
 * @param reason the resolution that says so
 */
public record SuspensionFact(
    String of, LocalDate from, LocalDate until, String since, String lasts, String reason) {}
