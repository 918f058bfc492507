package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.identity.User.UserId;
import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Cuil;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who may sign in. What administrators do to them is in {@link UserChanges}. */
@Service
public class Users {

  private final UserRows rows;
  private final UserSearch search;
  private final Passwords passwords;
  private final BusinessClock clock;

  Users(UserRows rows, UserSearch search, Passwords passwords, BusinessClock clock) {
    this.rows = rows;
    this.search = search;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * @param name surname and given names
   * @param centres for which the user may act; a laboratory's user needs at least one
   */
  public record NewUser(
      Cuil cuil,
      String name,
      @Nullable String email,
      @Nullable String phone,
      Set<Role> roles,
      Set<CentreId> centres) {

    public NewUser(
        Cuil cuil, String name, @Nullable String email, Set<Role> roles, Set<CentreId> centres) {
      this(cuil, name, email, null, roles, centres);
    }
  }

  /**
   * Which users are looked for; what is null or empty does not matter.
   *
   * @param text part of a CUIL, of a name or of an e-mail, accents and capitals aside
   */
  public record UserFilter(
      String text, @Nullable Role role, @Nullable CentreId centre, @Nullable Boolean enabled) {

    public static final UserFilter ALL = new UserFilter("", null, null, null);
  }

  public Optional<User> find(Cuil cuil) {
    return rows.findByCuil(cuil);
  }

  public Optional<User> find(UserId id) {
    return rows.findById(id);
  }

  /** By name, then by CUIL; at most {@code limit} of them after the first {@code offset}. */
  public List<User> search(UserFilter filter, int offset, int limit) {
    return search.ids(filter, offset, limit).stream()
        .flatMap(id -> rows.findById(id).stream())
        .toList();
  }

  public long count(UserFilter filter) {
    return search.count(filter);
  }

  public boolean none() {
    return rows.count() == 0;
  }

  /** An enabled user whose password is his own. */
  @Transactional
  public User create(NewUser user, String password) {
    return store(user, passwords.hash(password), false);
  }

  /**
   * An enabled user without a password: he enters with one that is given to him, and changes it.
   */
  @Transactional
  User createWithoutPassword(NewUser user) {
    return store(user, passwords.nobodys(), true);
  }

  /** The same password, hashed at today's cost. */
  @Transactional
  void renewHash(User user, String hash) {
    rows.renewHash(user.id(), user.passwordHash(), hash);
  }

  private User store(NewUser user, String hash, boolean mustChangePassword) {
    return rows.save(
        User.enabled(
            new UserId(UUID.randomUUID()),
            user,
            hash,
            mustChangePassword,
            clock.now().truncatedTo(ChronoUnit.MICROS)));
  }
}
