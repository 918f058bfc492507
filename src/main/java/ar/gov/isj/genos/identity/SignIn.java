package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.shared.Cuil;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Signs in with CUIL and password. An unknown user, a wrong password and a disabled user get the
 * same answer after the same work, so that nobody learns who has an account.
 */
@Component
class SignIn implements AuthenticationProvider {

  /** Longer ones are refused before they are hashed. */
  private static final int MAX_PASSWORD_LENGTH = 256;

  private final Users users;
  private final Passwords passwords;
  private final ProvisionalPasswords provisional;
  private final SignInThrottle throttle;

  SignIn(
      Users users, Passwords passwords, ProvisionalPasswords provisional, SignInThrottle throttle) {
    this.users = users;
    this.passwords = passwords;
    this.provisional = provisional;
    this.throttle = throttle;
  }

  @Override
  public Authentication authenticate(Authentication typed) {
    String password = typed.getCredentials() instanceof String text ? text : "";
    Optional<Cuil> account = Cuil.parse(typed.getName());
    if (password.length() > MAX_PASSWORD_LENGTH || account.isEmpty()) {
      passwords.matchesNobody("");
      throw refused();
    }
    Cuil cuil = account.get();
    if (throttle.blockedUntil(cuil).isPresent()) {
      throw new LockedException("Too many failed sign-ins");
    }
    Optional<User> user = users.find(cuil);
    if (user.isEmpty()) {
      // As much work as for a known one: his own password and a provisional one.
      passwords.matchesNobody(password);
      passwords.matchesNobody(password);
    }
    Optional<User> signedIn = user.filter(known -> opens(known, password)).filter(User::enabled);
    if (signedIn.isEmpty()) {
      throttle.failed(cuil);
      throw refused();
    }
    throttle.succeeded(cuil);
    return UsernamePasswordAuthenticationToken.authenticated(
        cuil.digits(), null, authorities(signedIn.get()));
  }

  private boolean opens(User user, String password) {
    return passwords.matches(password, user.passwordHash())
        || provisional.opens(user.id(), password);
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  private static BadCredentialsException refused() {
    return new BadCredentialsException("User name or password is wrong");
  }

  private static List<SimpleGrantedAuthority> authorities(User user) {
    return user.roles().stream()
        .sorted()
        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }
}
