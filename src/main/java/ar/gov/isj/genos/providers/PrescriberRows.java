package ar.gov.isj.genos.providers;

import ar.gov.isj.genos.shared.PrescriberType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface PrescriberRows extends ListCrudRepository<RegisteredPrescriber, UUID> {

  Optional<RegisteredPrescriber> findByTypeAndNumber(PrescriberType type, int number);

  @Query(
      """
      select id from prescriber
      where translate(lower(name || ' ' || speciality || ' ' || type || ' ' || number),
          'áéíóúüñÁÉÍÓÚÜÑ', 'aeiouunaeiouun') like all (string_to_array(:patterns, chr(10)))
      order by name, type, number
      limit :most
      """)
  List<UUID> search(String patterns, int most);
}
