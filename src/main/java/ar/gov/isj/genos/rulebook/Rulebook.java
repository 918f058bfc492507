package ar.gov.isj.genos.rulebook;

/** Tables, rules and messages of one version, compiled; immutable and safe to share. */
public final class Rulebook {

  private final RulebookRef ref;

  Rulebook(RulebookRef ref) {
    this.ref = ref;
  }

  public RulebookRef ref() {
    return ref;
  }
}
