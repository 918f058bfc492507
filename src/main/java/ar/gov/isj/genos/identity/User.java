package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.shared.Cuil;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A person who signs in.
 *
 * @param version null until stored
 * @param cuil the user name
 * @param name surname and given names
 * @param email null when none is known
 * @param phone as typed; null when none is known
 * @param passwordHash Argon2id, with its salt and cost
 * @param mustChangePassword has no password of his own yet, or must choose another
 * @param passwordChangedAt by himself; null if never
 * @param sessionEpoch sessions that began with a lower number have ended
 */
@Table("app_user")
public record User(
    @Id UserId id,
    @Version @Nullable Integer version,
    Cuil cuil,
    String name,
    @Nullable String email,
    @Nullable String phone,
    String passwordHash,
    boolean enabled,
    boolean mustChangePassword,
    @Nullable Instant passwordChangedAt,
    int sessionEpoch,
    Instant createdAt,
    @MappedCollection(idColumn = "app_user_id") Set<RoleOf> roleRows,
    @MappedCollection(idColumn = "app_user_id") Set<CentreOf> centreRows) {

  public record UserId(UUID value) {}

  @Table("app_user_role")
  record RoleOf(Role role) {}

  @Table("app_user_centre")
  record CentreOf(@Column("centre_id") CentreId centre) {}

  static User enabled(
      UserId id,
      Users.NewUser user,
      String passwordHash,
      boolean mustChangePassword,
      Instant createdAt) {
    return new User(
        id,
        null,
        user.cuil(),
        user.name(),
        user.email(),
        user.phone(),
        passwordHash,
        true,
        mustChangePassword,
        null,
        0,
        createdAt,
        rows(user.roles(), RoleOf::new),
        rows(user.centres(), CentreOf::new));
  }

  public Set<Role> roles() {
    return rows(roleRows, RoleOf::role);
  }

  /** Centres for which this user may act. */
  public Set<CentreId> centres() {
    return rows(centreRows, CentreOf::centre);
  }

  /** Spring Data sets the version through this. */
  User withVersion(@Nullable Integer stored) {
    return new User(
        id,
        stored,
        cuil,
        name,
        email,
        phone,
        passwordHash,
        enabled,
        mustChangePassword,
        passwordChangedAt,
        sessionEpoch,
        createdAt,
        roleRows,
        centreRows);
  }

  private static <A, B> Set<B> rows(
      Collection<A> values, java.util.function.Function<A, B> function) {
    return values.stream().map(function).collect(Collectors.toUnmodifiableSet());
  }
}
