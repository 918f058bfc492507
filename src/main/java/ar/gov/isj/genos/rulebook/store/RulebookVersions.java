package ar.gov.isj.genos.rulebook.store;

import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.BrokenRulebook;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.RulebookRef;
import ar.gov.isj.genos.shared.BusinessClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one reference of this node. It follows the newest version in the database and never goes
 * back.
 */
@Service
public class RulebookVersions implements ActiveRulebook {

  /** Versions that stay bound, so that deciding again and rolling back need not read them. */
  private static final int KEPT = 8;

  private final VersionStore store;
  private final RulebookAssembly assembly = new RulebookAssembly();
  private final Map<RulebookRef, Rulebook> known =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<RulebookRef, Rulebook> eldest) {
          return size() > KEPT;
        }
      };
  private volatile Rulebook current;

  /**
   * @throws BrokenRulebook if the folder's rules or tables have defects
   */
  RulebookVersions(
      JdbcClient jdbc,
      VersionStore store,
      TransactionOperations transactions,
      BusinessClock clock,
      @Value("${genos.rulebook}") String folder) {
    this.store = store;
    List<RulebookDefect> defects = new ArrayList<>();
    // Not injected as a Path: Spring would look for it in the web server's folder first.
    RulebookContent release = RulebookFolder.read(Path.of(folder), defects);
    // Assembled before it is stored: a broken rulebook never becomes a version.
    assembly.assemble(new RulebookRef(0, release.hash()), release, defects);
    RulebookRef ref =
        Objects.requireNonNull(
            transactions.execute(
                status -> new ReleaseBaseline(jdbc, store).settle(release, clock.now())));
    this.current = bind(ref);
  }

  @Override
  public Rulebook current() {
    return current;
  }

  @Override
  public Rulebook hold() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("A rulebook is held by a transaction");
    }
    store.hold();
    return refresh();
  }

  @Override
  public Rulebook version(RulebookRef ref) {
    Rulebook active = current;
    return active.ref().equals(ref) ? active : bind(ref);
  }

  /**
   * Takes up the newest version, if this node does not have it yet.
   *
   * @return what is active now
   */
  public Rulebook refresh() {
    RulebookRef newest = store.newest().orElseThrow();
    Rulebook active = current;
    return newest.version() > active.ref().version() ? advance(bind(newest)) : active;
  }

  /** Binds content that is no version yet, to prove it. */
  public Rulebook candidate(RulebookContent content) {
    return assembly.assemble(new RulebookRef(0, content.hash()), content, List.of());
  }

  /** What was proven became a version: it need not be bound again. */
  public void remember(Rulebook rulebook) {
    synchronized (known) {
      known.put(rulebook.ref(), rulebook);
    }
  }

  private synchronized Rulebook advance(Rulebook next) {
    if (next.ref().version() > current.ref().version()) {
      current = next;
    }
    return current;
  }

  /**
   * Reads outside of any monitor: who binds may wait for a connection that who waits for the
   * monitor holds. Now and then two threads bind the same, which costs milliseconds.
   */
  private Rulebook bind(RulebookRef ref) {
    synchronized (known) {
      Rulebook bound = known.get(ref);
      if (bound != null) {
        return bound;
      }
    }
    Rulebook bound = assembly.assemble(ref, store.content(ref), List.of());
    synchronized (known) {
      return Objects.requireNonNullElse(known.putIfAbsent(ref, bound), bound);
    }
  }
}
