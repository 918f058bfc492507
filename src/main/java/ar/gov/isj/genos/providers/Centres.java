package ar.gov.isj.genos.providers;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface Centres extends ListCrudRepository<CentreRow, UUID> {

  List<CentreRow> findAllByOrderByName();
}
