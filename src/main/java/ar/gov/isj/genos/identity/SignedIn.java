package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.shared.Cuil;
import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who a session belongs to.
 *
 * @param cuil eleven digits
 * @param epoch the user's {@link User#sessionEpoch} when he entered: a lower one than now has ended
 * @param onlyToChangePassword he entered with a password that somebody gave him
 */
record SignedIn(String cuil, int epoch, boolean onlyToChangePassword)
    implements AuthenticatedPrincipal, Serializable {

  /** All that somebody may do who has to choose a password first. */
  static final String CHANGE_PASSWORD = "ROLE_CHANGE_PASSWORD";

  static SignedIn as(User user, boolean onlyToChangePassword) {
    return new SignedIn(user.cuil().digits(), user.sessionEpoch(), onlyToChangePassword);
  }

  @Override
  public String getName() {
    return cuil;
  }

  Cuil user() {
    return new Cuil(cuil);
  }
}
