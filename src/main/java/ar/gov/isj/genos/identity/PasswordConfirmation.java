package ar.gov.isj.genos.identity;

import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Service;

/**
 * Asks who is signed in for the password again, before something that must not be done by whoever
 * finds the screen open. Failed attempts count as failed sign-ins.
 */
@Service
public class PasswordConfirmation {

  /** What came of it. */
  public enum Answer {
    CONFIRMED,
    WRONG,
    /** Too many failed attempts; it has to wait. */
    WAIT
  }

  private final CurrentActor current;
  private final SignIn signIn;

  PasswordConfirmation(CurrentActor current, SignIn signIn) {
    this.current = current;
    this.signIn = signIn;
  }

  /**
   * @throws IllegalStateException if nobody is signed in
   */
  public Answer confirm(String password) {
    String cuil = current.user().cuil().digits();
    try {
      signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(cuil, password));
      return Answer.CONFIRMED;
    } catch (LockedException e) {
      return Answer.WAIT;
    } catch (AuthenticationException e) {
      return Answer.WRONG;
    }
  }
}
