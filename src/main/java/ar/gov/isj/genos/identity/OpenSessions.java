package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.identity.SessionState.Ended;
import ar.gov.isj.genos.identity.SessionState.EndsSoon;
import ar.gov.isj.genos.identity.SessionState.Open;
import ar.gov.isj.genos.identity.SessionState.Why;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The sessions that this node holds. Whether a user may go on is asked of the database, where every
 * node sees it, at most {@link #TRUSTED} late.
 */
@Service
@EnableConfigurationProperties(SessionLimits.class)
public class OpenSessions implements HttpSessionListener {

  private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);

  private static final Duration TRUSTED = Duration.ofSeconds(2);
  private static final long SWEEP_EVERY_MS = 2_000;

  private final SessionLimits limits;
  private final JdbcClient sql;
  private final Clock clock;
  private final Set<WatchedSession> sessions = ConcurrentHashMap.newKeySet();
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  OpenSessions(SessionLimits limits, JdbcClient sql, Clock realClock) {
    this.limits = limits;
    this.sql = sql;
    this.clock = realClock;
  }

  /**
   * @param epoch empty for a user who is disabled or gone
   */
  private record Known(Optional<Integer> epoch, Instant at) {}

  /** The one that {@code session} holds; from now on it is watched. */
  WatchedSession watch(HttpSession session, SignedIn owner) {
    if (session.getAttribute(WatchedSession.KEY) instanceof WatchedSession watched
        && watched.owner().equals(owner)) {
      return watched;
    }
    forget(session);
    WatchedSession fresh = new WatchedSession(owner, clock.instant());
    session.setAttribute(WatchedSession.KEY, fresh);
    sessions.add(fresh);
    return fresh;
  }

  SessionState state(WatchedSession session) {
    Instant now = clock.instant();
    if (!epoch(session.owner().cuil(), now).equals(Optional.of(session.owner().epoch()))) {
      return new Ended(Why.REVOKED);
    }
    Instant end = limits.end(session.began(), session.lastWork());
    boolean inAll = limits.endsAnyway(session.began(), session.lastWork());
    if (!end.isAfter(now)) {
      return new Ended(inAll ? Why.LONG : Why.IDLE);
    }
    return end.isAfter(now.plus(limits.warning())) ? new Open() : new EndsSoon(end, inAll);
  }

  /** Somebody's sessions have just ended: nothing that was known of them is trusted. */
  public void askAgain() {
    known.clear();
  }

  Instant now() {
    return clock.instant();
  }

  private Optional<Integer> epoch(String cuil, Instant now) {
    Known last = known.get(cuil);
    if (last == null || Duration.between(last.at(), now).abs().compareTo(TRUSTED) >= 0) {
      last = new Known(Optional.ofNullable(stored(Set.of(cuil)).get(cuil)), now);
      known.put(cuil, last);
    }
    return last.epoch();
  }

  private Map<String, Integer> stored(Set<String> cuils) {
    Map<String, Integer> epochs = new HashMap<>();
    sql.sql("select cuil, session_epoch from app_user where enabled and cuil in (:cuils)")
        .param("cuils", cuils)
        .query((row, number) -> epochs.put(row.getString("cuil"), row.getInt("session_epoch")))
        .list();
    return epochs;
  }

  /** Tells the screens of every session how it stands. */
  @Scheduled(fixedDelay = SWEEP_EVERY_MS)
  void sweep() {
    if (sessions.isEmpty()) {
      known.clear();
      return;
    }
    try {
      Instant now = clock.instant();
      Set<String> owners =
          sessions.stream().map(session -> session.owner().cuil()).collect(Collectors.toSet());
      Map<String, Integer> epochs = stored(owners);
      known.keySet().retainAll(owners);
      owners.forEach(
          cuil -> known.put(cuil, new Known(Optional.ofNullable(epochs.get(cuil)), now)));
    } catch (RuntimeException e) {
      // Requests ask for themselves, and are refused while nothing can be known.
      LOG.warn("Sessions could not be checked: {}", e.getClass().getSimpleName());
      return;
    }
    sessions.forEach(session -> session.tell(state(session)));
  }

  void forget(HttpSession session) {
    if (session.getAttribute(WatchedSession.KEY) instanceof WatchedSession watched) {
      sessions.remove(watched);
    }
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    forget(event.getSession());
  }
}
