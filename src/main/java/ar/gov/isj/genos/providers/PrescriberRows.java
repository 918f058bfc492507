package ar.gov.isj.genos.providers;

import ar.gov.isj.genos.shared.PrescriberType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface PrescriberRows extends ListCrudRepository<PrescriberRow, UUID> {

  Optional<PrescriberRow> findByTypeAndNumber(PrescriberType type, int number);
}
