package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.identity.SignInThrottle.Admission;
import ar.gov.isj.genos.shared.Cuil;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in with CUIL and password. An unknown user, a wrong password and a disabled user get the
 * same answer after the same work, so that nobody learns who has an account. A provisional password
 * opens only the change of password.
 */
@Component
class SignIn implements AuthenticationProvider {

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
    if (Passwords.tooLong(password) || account.isEmpty()) {
      passwords.matchesNobody("");
      throw refused();
    }
    Cuil cuil = account.get();
    String origin = origin(typed);
    Optional<SignedIn> signedIn =
        switch (throttle.admit(cuil, origin)) {
          case Admission.Wait(var left) -> throw new SignInWait(left);
          case Admission.Compare(boolean ownPassword) -> compare(cuil, password, ownPassword);
        };
    if (signedIn.isEmpty()) {
      throw refused();
    }
    throttle.succeeded(cuil, origin);
    return UsernamePasswordAuthenticationToken.authenticated(
        signedIn.get(), null, authorities(signedIn.get()));
  }

  /** One comparison if the password is the user's own; else two, whoever it is. */
  private Optional<SignedIn> compare(Cuil cuil, String password, boolean ownPasswordOpens) {
    Optional<User> known = users.find(cuil);
    if (known.isEmpty()) {
      passwords.matchesNobody(password);
      passwords.matchesNobody(password);
      return Optional.empty();
    }
    User user = known.get();
    boolean own = passwords.matches(password, user.passwordHash());
    if (own && ownPasswordOpens && user.enabled()) {
      if (passwords.outdated(user.passwordHash())) {
        users.renewHash(user, passwords.hash(password));
      }
      return Optional.of(SignedIn.as(user, user.mustChangePassword()));
    }
    boolean given = provisional.opens(user.id(), password);
    return given && user.enabled() ? Optional.of(SignedIn.as(user, true)) : Optional.empty();
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  private static String origin(Authentication typed) {
    return typed.getDetails() instanceof WebAuthenticationDetails web
        ? Origin.of(web.getRemoteAddress())
        : Origin.current();
  }

  private static BadCredentialsException refused() {
    return new BadCredentialsException("User name or password is wrong");
  }

  private List<SimpleGrantedAuthority> authorities(SignedIn signedIn) {
    if (signedIn.onlyToChangePassword()) {
      return List.of(new SimpleGrantedAuthority(SignedIn.CHANGE_PASSWORD));
    }
    return users.find(signedIn.user()).stream()
        .flatMap(user -> user.roles().stream())
        .sorted()
        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }
}
