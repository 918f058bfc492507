package ar.gov.isj.genos.members;

import ar.gov.isj.genos.members.Member.MemberId;
import ar.gov.isj.genos.shared.Credential;
import ar.gov.isj.genos.shared.Cuil;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Members extends ListCrudRepository<MemberRow, MemberId> {

  Optional<MemberRow> findByCuil(Cuil cuil);

  Optional<MemberRow> findByCredential(Credential credential);
}
