package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.shared.AccessDenied;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.trail.Trail;
import ar.gov.isj.genos.trail.TrailEntry;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import ar.gov.isj.genos.trail.TrailEntry.Who;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Puts every sign-in, refused sign-in, sign-out and denied access on record. */
@Component
class SignInTrail {

  /** What was typed is not kept: people type their password in the wrong box. */
  private static final Who NOT_A_CUIL = new Who(null, "?", null);

  private final Trail trail;
  private final Users users;
  private final BusinessClock clock;

  SignInTrail(Trail trail, Users users, BusinessClock clock) {
    this.trail = trail;
    this.users = users;
    this.clock = clock;
  }

  @EventListener
  void entered(InteractiveAuthenticationSuccessEvent event) {
    record(Action.SIGN_IN, event.getAuthentication(), TrailEntry.OK);
  }

  @EventListener
  void refused(AbstractAuthenticationFailureEvent event) {
    boolean waiting = event.getException() instanceof LockedException;
    record(Action.SIGN_IN, event.getAuthentication(), waiting ? "REFUSED WAIT" : "REFUSED");
  }

  @EventListener
  void left(LogoutSuccessEvent event) {
    record(Action.SIGN_OUT, event.getAuthentication(), TrailEntry.OK);
  }

  @EventListener
  void denied(AccessDenied event) {
    Authentication asking = SecurityContextHolder.getContext().getAuthentication();
    Who who =
        asking != null && asking.getPrincipal() instanceof Actor actor
            ? new Who(actor.id(), actor.label(), actor.centre().id().value())
            : Optional.ofNullable(asking)
                .flatMap(known -> Cuil.parse(known.getName()))
                .map(this::known)
                .orElse(NOT_A_CUIL);
    trail.record(new TrailEntry(clock.now(), who, Action.ACCESS_DENIED, event.path(), "REFUSED"));
  }

  private void record(Action action, Authentication authentication, String result) {
    Who who = Cuil.parse(authentication.getName()).map(this::known).orElse(NOT_A_CUIL);
    trail.record(new TrailEntry(clock.now(), who, action, "", result));
  }

  private Who known(Cuil cuil) {
    Optional<UUID> id = users.find(cuil).map(user -> user.id().value());
    return new Who(id.orElse(null), cuil.digits(), null);
  }
}
