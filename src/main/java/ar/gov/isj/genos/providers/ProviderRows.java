package ar.gov.isj.genos.providers;

import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.Provider.ProviderId;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface ProviderRows extends ListCrudRepository<ProviderRow, ProviderId> {

  Optional<ProviderRow> findByCentre(CentreId centre);
}
