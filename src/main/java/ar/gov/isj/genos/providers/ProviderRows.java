package ar.gov.isj.genos.providers;

import ar.gov.isj.genos.providers.Provider.ProviderId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ProviderRows extends ListCrudRepository<RegisteredProvider, ProviderId> {

  Optional<RegisteredProvider> findByLicence(int licence);

  @Query(
      """
      select provider.id from provider
      where translate(lower(name || ' ' || licence || ' ' || coalesce(
          (select string_agg(centre.name, ' ') from centre where centre.provider = provider.id), '')),
          'áéíóúüñÁÉÍÓÚÜÑ', 'aeiouunaeiouun') like all (string_to_array(:patterns, chr(10)))
      order by name, licence
      limit :most
      """)
  List<ProviderId> search(String patterns, int most);
}
