package ar.gov.isj.genos.identity;

import java.io.Serial;
import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** After too many failed sign-ins the next is not even looked at for a while. */
final class SignInWait extends LockedException {

  @Serial private static final long serialVersionUID = 1L;

  private final Duration left;

  SignInWait(Duration left) {
    super("Too many failed sign-ins");
    this.left = left;
  }

  /** Whole seconds, at least one. */
  long seconds() {
    return Math.max(1, left.plusMillis(999).toSeconds());
  }
}
