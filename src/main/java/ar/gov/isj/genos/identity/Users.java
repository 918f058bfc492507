package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.identity.User.UserId;
import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Cuil;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who may sign in. */
@Service
public class Users {

  private final UserRows rows;
  private final Passwords passwords;
  private final BusinessClock clock;

  Users(UserRows rows, Passwords passwords, BusinessClock clock) {
    this.rows = rows;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * @param name surname and given names
   * @param centres for which the user may act; a laboratory's user needs at least one
   */
  public record NewUser(
      Cuil cuil, String name, @Nullable String email, Set<Role> roles, Set<CentreId> centres) {}

  public Optional<User> find(Cuil cuil) {
    return rows.findByCuil(cuil);
  }

  public Optional<User> find(UserId id) {
    return rows.findById(id);
  }

  public boolean none() {
    return rows.count() == 0;
  }

  /** An enabled user whose password is his own. */
  @Transactional
  public User create(NewUser user, String password) {
    return store(user, password, false);
  }

  /** An enabled user with a password that he must change at his first sign-in. */
  @Transactional
  public User createWithOneTimePassword(NewUser user, String password) {
    return store(user, password, true);
  }

  private User store(NewUser user, String password, boolean mustChangePassword) {
    UserId id = new UserId(UUID.randomUUID());
    Instant now = clock.now().truncatedTo(ChronoUnit.MICROS);
    return rows.save(User.enabled(id, user, passwords.hash(password), mustChangePassword, now));
  }
}
