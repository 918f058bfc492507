package ar.gov.isj.genos.rulebook;

/** The one reference that says which rulebook decides. A request takes it once. */
public interface ActiveRulebook {

  /** The rulebook that decides from now on. */
  Rulebook current();

  /**
   * The rulebook that decides, and that stays the active one on every node until the caller's
   * transaction ends: what is decided with it and committed was decided with the active rulebook.
   *
   * @throws IllegalStateException outside a transaction, or if this node cannot have the active one
   */
  Rulebook hold();

  /**
   * Any rulebook that was active once, to decide again what was decided with it.
   *
   * @throws IllegalArgumentException if no such version was ever active
   */
  Rulebook version(RulebookRef ref);
}
