package ar.gov.isj.genos.providers;

import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.Provider.ProviderId;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A provider as stored; {@code version} 0 is not stored yet. */
@Table("provider")
record ProviderRow(@Id UUID id, UUID centre, int licence, String name, @Version int version) {

  static ProviderRow fresh(Provider provider) {
    return new ProviderRow(
        provider.id().value(), provider.centre().value(), provider.licence(), provider.name(), 0);
  }

  Provider provider() {
    return new Provider(new ProviderId(id), new CentreId(centre), licence, name);
  }
}
