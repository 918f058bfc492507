package ar.gov.isj.genos.providers;

import ar.gov.isj.genos.providers.Centre.CentreId;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Centres extends ListCrudRepository<CentreRow, CentreId> {

  List<CentreRow> findAllByOrderByName();
}
