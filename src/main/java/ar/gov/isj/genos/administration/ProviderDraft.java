package ar.gov.isj.genos.administration;

import ar.gov.isj.genos.providers.Provider.ProviderId;
import ar.gov.isj.genos.providers.RegisteredProvider;
import ar.gov.isj.genos.providers.Suspension;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provider as an administrator wants it.
 *
 * @param id null for a new one
 * @param version that the administrator looked at; 0 for a new one
 * @param licence 0 if it is missing
 * @param enabledFrom null when it is not known
 * @param enabledUntil first day no longer enabled; null while enabled
 */
public record ProviderDraft(
    @Nullable ProviderId id,
    int version,
    int licence,
    String name,
    @Nullable LocalDate enabledFrom,
    @Nullable LocalDate enabledUntil,
    List<Suspension> suspensions) {

  public static ProviderDraft of(RegisteredProvider provider) {
    return new ProviderDraft(
        provider.id(),
        provider.version(),
        provider.licence(),
        provider.name(),
        provider.enabledFrom(),
        provider.enabledUntil(),
        provider.suspensions());
  }

  /** Enabled from {@code today} on. */
  public static ProviderDraft fresh(LocalDate today) {
    return new ProviderDraft(null, 0, 0, "", today, null, List.of());
  }
}
