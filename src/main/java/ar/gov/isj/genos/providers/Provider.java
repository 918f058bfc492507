package ar.gov.isj.genos.providers;

import ar.gov.isj.genos.providers.Centre.CentreId;
import java.util.UUID;

/**
 * The biochemist (prestador) in whose name a centre's orders are issued.
 *
 * @param licence provincial licence number, at least 1
 * @param name surname and given names, in capitals
 */
public record Provider(ProviderId id, CentreId centre, int licence, String name) {

  public record ProviderId(UUID value) {}
}
