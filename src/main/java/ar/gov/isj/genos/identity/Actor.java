package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Provider;
import ar.gov.isj.genos.shared.DataScope;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who acts for a centre: a laboratory user in the screens or the centre's API token.
 *
 * @param id of the user or of the token
 * @param label what stamps show: the user's CUIL or the token's name
 * @param centre the only centre whose orders this actor sees
 * @param provider in whose name orders are issued
 */
public record Actor(UUID id, String label, Centre centre, Provider provider) {

  /** Does {@code work} with this centre's data in reach of the database, and no other's. */
  public <T extends @Nullable Object> T within(Supplier<T> work) {
    return DataScope.centre(centre.id().value(), work);
  }
}
