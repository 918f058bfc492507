package ar.gov.isj.genos.adjudication.drools;

import java.time.LocalDate;

/**
 * Since when and until when the provider and the centre of an order are enabled.
 *
 * @param date day of issue
 * @param from first day of the provider; {@link LocalDate#MIN} if unknown
 * @param until first day on which the provider no longer is enabled; {@link LocalDate#MAX} while so
 * @param centreUntil first day on which the centre no longer is; {@link LocalDate#MAX} while so
 */
public record ProviderFact(
    LocalDate date, LocalDate from, LocalDate until, LocalDate centreUntil) {}
