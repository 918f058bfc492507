package ar.gov.isj.genos.rulebook;

import org.springframework.stereotype.Service;

/** The one reference that says which rulebook decides. A request takes it once. */
@Service
public class ActiveRulebook {

  /** The rulebook that decides from now on. */
  public Rulebook current() {
    throw new IllegalStateException("Todavía no hay reglamento activo.");
  }

  /**
   * Any rulebook that was active once, to decide again what was decided with it.
   *
   * @throws IllegalArgumentException if no such version was ever active
   */
  public Rulebook version(RulebookRef ref) {
    throw new IllegalArgumentException("No existe la versión " + ref + " del reglamento.");
  }
}
