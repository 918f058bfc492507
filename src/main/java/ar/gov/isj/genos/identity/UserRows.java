package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.identity.User.UserId;
import ar.gov.isj.genos.shared.Cuil;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** Users as stored. */
interface UserRows extends ListCrudRepository<User, UserId> {

  Optional<User> findByCuil(Cuil cuil);
}
