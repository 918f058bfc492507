package ar.gov.isj.genos.providers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Since when and until when a centre and the provider in whose name it works may issue.
 *
 * @param licence the provider's
 * @param enabledFrom the provider's first day enabled; null when it is not known
 * @param enabledUntil the provider's first day no longer enabled; null while enabled
 * @param centreUntil the centre's first day no longer enabled; null while enabled
 * @param suspensions the provider's, by their first day
 */
public record Standing(
    int licence,
    @Nullable LocalDate enabledFrom,
    @Nullable LocalDate enabledUntil,
    @Nullable LocalDate centreUntil,
    List<Suspension> suspensions) {}
