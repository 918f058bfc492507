package ar.gov.isj.genos.providers;

import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.Provider.ProviderId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A provider as stored; {@code version} 0 is not stored yet. */
@Table("provider")
record ProviderRow(
    @Id ProviderId id, CentreId centre, int licence, String name, @Version int version) {

  static ProviderRow fresh(Provider provider) {
    return new ProviderRow(
        provider.id(), provider.centre(), provider.licence(), provider.name(), 0);
  }

  Provider provider() {
    return new Provider(id, centre, licence, name);
  }
}
