package ar.gov.isj.genos.administration.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import java.util.UUID;

/** Which entry of a register an address names. */
final class Entry {

  /** Stands in an address for an entry that does not exist yet. */
  static final String NEW = "nuevo";

  static final String PARAMETER = "id";

  private Entry() {}

  static RouteParameters of(UUID id) {
    return new RouteParameters(PARAMETER, id.toString());
  }

  static boolean isNew(BeforeEnterEvent event) {
    return event.getRouteParameters().get(PARAMETER).filter(NEW::equals).isPresent();
  }

  /** Empty for what is no id. */
  static Optional<UUID> id(BeforeEnterEvent event) {
    return event
        .getRouteParameters()
        .get(PARAMETER)
        .filter(typed -> typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .map(UUID::fromString);
  }
}
