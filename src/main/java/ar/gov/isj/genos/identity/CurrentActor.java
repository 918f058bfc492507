package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.shared.Cuil;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Who is signed in, and for which centre. The choice of centre lasts as long as the session. */
@Service
public class CurrentActor {

  private final Users users;
  private final Providers providers;

  CurrentActor(Users users, Providers providers) {
    this.users = users;
    this.providers = providers;
  }

  /**
   * @throws IllegalStateException if nobody is signed in or no centre is chosen
   */
  public Actor actor() {
    return chosen()
        .orElseThrow(() -> new IllegalStateException("Nobody is signed in for a centre"));
  }

  /** Empty for who has no centre, or has several and has not chosen. */
  public Optional<Actor> chosen() {
    User user = user();
    List<Centre> centres = centresOf(user);
    Optional<CentreId> choice = choice();
    Optional<Centre> centre =
        choice.isPresent()
            ? centres.stream().filter(one -> one.id().equals(choice.get())).findFirst()
            : centres.size() == 1 ? Optional.of(centres.getFirst()) : Optional.empty();
    return centre.flatMap(
        at ->
            providers
                .providerOf(at.id())
                .map(provider -> new Actor(user.id().value(), user.cuil().digits(), at, provider)));
  }

  /** The signed-in user's centres by name; none for the insurer's own people. */
  public List<Centre> centres() {
    return centresOf(user());
  }

  /**
   * From now on this session acts for {@code centre}.
   *
   * @throws IllegalArgumentException if it is not one of {@link #centres}
   */
  public void choose(CentreId centre) {
    if (!user().centres().contains(centre)) {
      throw new IllegalArgumentException("Not a centre of this user");
    }
    if (authentication() instanceof AbstractAuthenticationToken session) {
      session.setDetails(new ActingFor(centre.value()));
    } else {
      throw new IllegalStateException("This session cannot hold a choice");
    }
  }

  /**
   * The signed-in user as stored now, not as at the sign-in.
   *
   * @throws IllegalStateException if nobody is signed in
   */
  public User user() {
    return Cuil.parse(authentication().getName())
        .flatMap(users::find)
        .filter(User::enabled)
        .orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
  }

  /** The session was entered with a password that somebody gave: nothing else may be done in it. */
  public boolean onlyToChangePassword() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
        && authentication.getPrincipal() instanceof SignedIn owner
        && owner.onlyToChangePassword();
  }

  /** Kept in the session, so serialisable. */
  private record ActingFor(UUID centre) implements Serializable {}

  private static Optional<CentreId> choice() {
    return authentication().getDetails() instanceof ActingFor acting
        ? Optional.of(new CentreId(acting.centre()))
        : Optional.empty();
  }

  private List<Centre> centresOf(User user) {
    return user.centres().stream()
        .flatMap(id -> providers.centre(id).stream())
        .sorted(Comparator.comparing(Centre::name))
        .toList();
  }

  private static Authentication authentication() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null) {
      throw new IllegalStateException("Nobody is signed in");
    }
    return authentication;
  }
}
