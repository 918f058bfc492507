package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.identity.CurrentActor;
import ar.gov.isj.genos.identity.Role;
import ar.gov.isj.genos.identity.User;
import org.springframework.stereotype.Service;

/** Who is signed in, as an auditor. */
@Service
public class CurrentAuditor {

  private final CurrentActor current;

  CurrentAuditor(CurrentActor current) {
    this.current = current;
  }

  /**
   * @throws IllegalStateException if nobody is signed in or they are no auditor now
   */
  public Auditor auditor() {
    User user = current.user();
    if (!user.roles().contains(Role.AUDITOR)) {
      throw new IllegalStateException("Not an auditor");
    }
    return new Auditor(user.id().value(), user.cuil().digits(), user.name(), user.centres());
  }
}
