package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.identity.CurrentActor;
import ar.gov.isj.genos.identity.Role;
import ar.gov.isj.genos.identity.User;
import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.shared.DataScope;
import ar.gov.isj.genos.trail.TrailEntry.Who;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whose orders somebody may look at. */
public sealed interface RegisterScope {

  /** A laboratory: those of the centre it acts for, and no other. */
  record OwnCentre(Actor actor) implements RegisterScope {}

  /** The insurer's administration and its controller: those of every centre, to look at. */
  record EveryCentre(User user) implements RegisterScope {}

  /**
   * What the signed-in person may look at.
   *
   * @throws IllegalStateException if they are neither of a centre nor of the administration
   */
  static RegisterScope of(CurrentActor current) {
    User user = current.user();
    if (user.roles().contains(Role.ADMIN) || user.roles().contains(Role.CONTROLLER)) {
      return new EveryCentre(user);
    }
    if (user.roles().contains(Role.LAB)) {
      return new OwnCentre(current.actor());
    }
    throw new IllegalStateException("The register is not open to this person");
  }

  /** The only centre whose orders are in reach; empty for all. */
  default Optional<CentreId> centre() {
    return switch (this) {
      case OwnCentre(Actor actor) -> Optional.of(actor.centre().id());
      case EveryCentre everything -> Optional.empty();
    };
  }

  /** Does {@code work} with the orders in reach, and no others, in reach of the database. */
  default <T extends @Nullable Object> T within(Supplier<T> work) {
    return switch (this) {
      case OwnCentre(Actor actor) -> actor.within(work);
      case EveryCentre everything -> DataScope.everyCentre(work);
    };
  }

  default Who who() {
    return switch (this) {
      case OwnCentre(Actor actor) ->
          new Who(actor.id(), actor.label(), actor.centre().id().value());
      case EveryCentre(User user) -> new Who(user.id().value(), user.cuil().digits(), null);
    };
  }
}
