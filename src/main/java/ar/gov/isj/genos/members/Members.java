package ar.gov.isj.genos.members;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface Members extends ListCrudRepository<MemberRow, UUID> {

  Optional<MemberRow> findByCuil(String cuil);

  Optional<MemberRow> findByCredential(String credential);
}
