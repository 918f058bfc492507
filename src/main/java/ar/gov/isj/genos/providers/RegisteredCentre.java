package ar.gov.isj.genos.providers;

import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.Provider.ProviderId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * All that the register holds of a centre.
 *
 * @param version 0 until stored
 * @param address street and number; may be empty
 * @param phone as it is dialled; may be empty
 * @param enabledUntil first day no longer enabled; null while enabled
 * @param provider in whose name it works; without one nobody can act for it
 */
@Table("centre")
public record RegisteredCentre(
    @Id CentreId id,
    @Version int version,
    String name,
    String town,
    String address,
    String phone,
    @Nullable LocalDate enabledUntil,
    @Nullable ProviderId provider) {

  Centre centre() {
    return new Centre(id, name, town);
  }

  public boolean enabledOn(LocalDate day) {
    return enabledUntil == null || day.isBefore(enabledUntil);
  }
}
