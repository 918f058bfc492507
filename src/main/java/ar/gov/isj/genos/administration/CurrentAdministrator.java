package ar.gov.isj.genos.administration;

import ar.gov.isj.genos.identity.CurrentActor;
import ar.gov.isj.genos.identity.Role;
import ar.gov.isj.genos.identity.User;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** The administrator who is signed in. */
@Service
public class CurrentAdministrator {

  private final CurrentActor current;

  CurrentAdministrator(CurrentActor current) {
    this.current = current;
  }

  /**
   * @throws AccessDeniedException if who is signed in does not administer, or no longer does
   */
  public Administrator administrator() {
    User user = current.user();
    if (!user.roles().contains(Role.ADMIN)) {
      throw new AccessDeniedException("Not an administrator");
    }
    return new Administrator(user.id().value(), user.cuil().digits(), user.name());
  }
}
