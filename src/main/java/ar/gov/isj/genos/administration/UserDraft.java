package ar.gov.isj.genos.administration;

import ar.gov.isj.genos.identity.Role;
import ar.gov.isj.genos.identity.User;
import ar.gov.isj.genos.identity.User.UserId;
import ar.gov.isj.genos.providers.Centre.CentreId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user as an administrator wants it. Who exists keeps CUIL, name, e-mail and phone: they are the
 * user's own to change, and whoever could change the address could receive the password.
 *
 * @param id null for a new one
 * @param version that the administrator looked at; 0 for a new one
 * @param cuil as typed
 */
public record UserDraft(
    @Nullable UserId id,
    int version,
    String cuil,
    String name,
    String email,
    String phone,
    Set<Role> roles,
    Set<CentreId> centres) {

  public static final UserDraft NEW = new UserDraft(null, 0, "", "", "", "", Set.of(), Set.of());

  public static UserDraft of(User user) {
    return new UserDraft(
        user.id(),
        Objects.requireNonNullElse(user.version(), 0),
        user.cuil().formatted(),
        user.name(),
        Objects.requireNonNullElse(user.email(), ""),
        Objects.requireNonNullElse(user.phone(), ""),
        user.roles(),
        user.centres());
  }
}
