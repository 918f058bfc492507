package ar.gov.isj.genos.adjudication.drools;

import ar.gov.isj.genos.rulebook.Rulebook;
import java.util.Collection;
import org.kie.api.runtime.KieSession;

/** One run of a rulebook; facts may be put in by steps. Must be closed. */
public final class RuleRun implements AutoCloseable {

  /** Far above what any order can fire: 50 lines and every table. */
  private static final int MAX_FIRINGS = 100_000;

  private final KieSession session;
  private final Findings findings = new Findings();

  public RuleRun(Rulebook rulebook) {
    this.session = rulebook.openSession();
    session.setGlobal("findings", findings);
  }

  /**
   * Puts facts in and fires every rule that now holds.
   *
   * @return all findings of this run so far
   */
  public Findings with(Collection<?> facts) {
    facts.forEach(session::insert);
    if (session.fireAllRules(MAX_FIRINGS) == MAX_FIRINGS) {
      throw new IllegalStateException("Las reglas no terminan.");
    }
    return findings;
  }

  @Override
  public void close() {
    session.dispose();
  }
}
