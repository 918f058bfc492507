package ar.gov.isj.genos.providers;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface ProviderRows extends ListCrudRepository<ProviderRow, UUID> {

  Optional<ProviderRow> findByCentre(UUID centre);
}
