package ar.gov.isj.genos.administration;

import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.Provider.ProviderId;
import ar.gov.isj.genos.providers.RegisteredCentre;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A centre as an administrator wants it.
 *
 * @param id null for a new one
 * @param version that the administrator looked at; 0 for a new one
 * @param enabledUntil first day no longer enabled; null while enabled
 * @param provider null while nobody works in its name
 */
public record CentreDraft(
    @Nullable CentreId id,
    int version,
    String name,
    String town,
    String address,
    String phone,
    @Nullable LocalDate enabledUntil,
    @Nullable ProviderId provider) {

  public static final CentreDraft NEW = new CentreDraft(null, 0, "", "", "", "", null, null);

  public static CentreDraft of(RegisteredCentre centre) {
    return new CentreDraft(
        centre.id(),
        centre.version(),
        centre.name(),
        centre.town(),
        centre.address(),
        centre.phone(),
        centre.enabledUntil(),
        centre.provider());
  }
}
