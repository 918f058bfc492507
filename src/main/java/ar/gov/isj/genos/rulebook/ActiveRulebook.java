package ar.gov.isj.genos.rulebook;

/** The one reference that says which rulebook decides. A request takes it once. */
public interface ActiveRulebook {

  /** The rulebook that decides from now on. */
  Rulebook current();

  /**
   * Any rulebook that was active once, to decide again what was decided with it.
   *
   * @throws IllegalArgumentException if no such version was ever active
   */
  Rulebook version(RulebookRef ref);
}
