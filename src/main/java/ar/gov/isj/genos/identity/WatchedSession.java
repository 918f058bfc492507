package ar.gov.isj.genos.identity;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** An open session of this node: whose it is, when it began, when somebody last worked in it. */
public final class WatchedSession {

  /** The attribute of the HTTP session that holds it. */
  public static final String KEY = WatchedSession.class.getName();

  private final SignedIn owner;
  private final Instant began;
  private final Set<Consumer<SessionState>> followers = ConcurrentHashMap.newKeySet();
  private volatile Instant lastWork;
  private SessionState lastTold = new SessionState.Open();

  WatchedSession(SignedIn owner, Instant began) {
    this.owner = owner;
    this.began = began;
    this.lastWork = began;
  }

  SignedIn owner() {
    return owner;
  }

  Instant began() {
    return began;
  }

  Instant lastWork() {
    return lastWork;
  }

  void workedIn(Instant now) {
    lastWork = now;
  }

  /** {@code tell} is called when it stands otherwise than before, in no particular thread. */
  public void follow(Consumer<SessionState> tell) {
    followers.add(tell);
  }

  public void unfollow(Consumer<SessionState> tell) {
    followers.remove(tell);
  }

  synchronized void tell(SessionState state) {
    if (state.equals(lastTold)) {
      return;
    }
    lastTold = state;
    followers.forEach(follower -> follower.accept(state));
  }
}
