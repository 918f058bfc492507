package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.identity.User.UserId;
import ar.gov.isj.genos.shared.Cuil;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Users as stored. */
interface UserRows extends ListCrudRepository<User, UserId> {

  Optional<User> findByCuil(Cuil cuil);

  /** Does nothing if the password was changed in between. */
  @Modifying
  @Query("update app_user set password_hash = :fresh where id = :id and password_hash = :old")
  boolean renewHash(UserId id, String old, String fresh);
}
