package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.identity.SessionState.Ended;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.trail.Trail;
import ar.gov.isj.genos.trail.TrailEntry;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import ar.gov.isj.genos.trail.TrailEntry.Who;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request of a signed-in person pass only while the session lasts, and one who has to choose
 * a password first only to where that is done.
 */
final class SessionGuard extends OncePerRequestFilter {

  /** What the framework asks by itself, with nobody at work. */
  private static final Set<String> AUTOMATIC = Set.of("heartbeat", "push");

  private static final String CHANGE = "/clave";

  private final OpenSessions sessions;
  private final Trail trail;
  private final BusinessClock clock;
  private final Predicate<HttpServletRequest> work;

  SessionGuard(OpenSessions sessions, Trail trail, BusinessClock clock) {
    this(sessions, trail, clock, SessionGuard::isWork);
  }

  SessionGuard(
      OpenSessions sessions, Trail trail, BusinessClock clock, Predicate<HttpServletRequest> work) {
    this.sessions = sessions;
    this.trail = trail;
    this.clock = clock;
    this.work = work;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    HttpSession session = request.getSession(false);
    if (authentication == null
        || authentication instanceof AnonymousAuthenticationToken
        || session == null) {
      chain.doFilter(request, response);
    } else if (!(authentication.getPrincipal() instanceof SignedIn owner)) {
      // Nobody enters but by SignIn.
      end(session);
      chain.doFilter(request, response);
    } else {
      guarded(request, response, chain, session, owner);
    }
  }

  private void guarded(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      HttpSession session,
      SignedIn owner)
      throws ServletException, IOException {
    WatchedSession watched;
    try {
      watched = sessions.watch(session, owner);
    } catch (IllegalStateException e) {
      // Another request of the same browser has just ended it.
      SecurityContextHolder.clearContext();
      chain.doFilter(request, response);
      return;
    }
    if (sessions.state(watched) instanceof Ended ended) {
      record(owner, ended);
      end(session);
    } else {
      if (work.test(request)) {
        watched.workedIn(sessions.now());
      }
      if (owner.onlyToChangePassword() && !leadsToTheChange(request)) {
        response.sendRedirect(request.getContextPath() + CHANGE);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  /** What follows is served as to somebody who never entered. */
  private void end(HttpSession session) {
    SecurityContextHolder.clearContext();
    try {
      sessions.forget(session);
      session.invalidate();
    } catch (IllegalStateException e) {
      logger.debug("Another request of the same browser was faster");
    }
  }

  static boolean isWork(HttpServletRequest request) {
    String type = request.getParameter("v-r");
    return type == null || !AUTOMATIC.contains(type);
  }

  /** The screen itself, and what the browser needs to show it and to leave. */
  private static boolean leadsToTheChange(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.equals(CHANGE)
        || path.equals("/login")
        || path.equals("/logout")
        || path.startsWith("/VAADIN/")
        || path.equals("/genos.css")
        || path.startsWith("/aura/")
        || request.getParameter("v-r") != null;
  }

  private void record(SignedIn owner, Ended ended) {
    trail.record(
        new TrailEntry(
            clock.now(),
            new Who(null, owner.cuil(), null),
            Action.SESSION_ENDED,
            owner.cuil(),
            ended.why().name()));
  }
}
