package ar.gov.isj.genos.providers;

import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.Provider.ProviderId;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Centres extends ListCrudRepository<RegisteredCentre, CentreId> {

  List<RegisteredCentre> findAllByOrderByName();

  List<RegisteredCentre> findAllByProviderOrderByName(ProviderId provider);

  @Query(
      """
      select * from centre
      where translate(lower(name || ' ' || town || ' ' || address),
          'áéíóúüñÁÉÍÓÚÜÑ', 'aeiouunaeiouun') like all (string_to_array(:patterns, chr(10)))
      order by name, town
      limit :most
      """)
  List<RegisteredCentre> search(String patterns, int most);
}
