package ar.gov.isj.genos.rulebook;

import java.util.List;

/**
 * Runs the scenarios over a rulebook that is not active yet. Asked when a draft is submitted and
 * again, on the bound rulebook, before it goes live.
 */
public interface DraftProof {

  /**
   * @param candidate bound and ready to decide; its {@link Rulebook#ref} has version 0
   * @param draft number of the draft whose scenarios count
   */
  Proof prove(Rulebook candidate, long draft);

  /**
   * @param scenarios how many ran
   * @param failures those that did not come out as expected; empty means green
   */
  record Proof(int scenarios, List<Failure> failures) {

    public boolean green() {
      return failures.isEmpty();
    }
  }

  /**
   * A scenario that came out otherwise.
   *
   * @param scenario its name, a Spanish sentence
   * @param expected in Spanish
   * @param actual in Spanish
   * @param row key of the row that decided; empty if none did
   */
  record Failure(String scenario, String expected, String actual, String row) {}
}
