package ar.gov.isj.genos.providers;

import java.util.UUID;

/** A centre of care (lugar de atención): what a laboratory's users and tokens belong to. */
public record Centre(CentreId id, String name, String town) {

  public record CentreId(UUID value) {}
}
