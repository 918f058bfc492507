package ar.gov.isj.genos.rulebook.draft;

import ar.gov.isj.genos.rulebook.DraftProof;
import ar.gov.isj.genos.rulebook.RulebookRef;
import ar.gov.isj.genos.rulebook.store.DraftRow;
import java.util.List;

/** How a step with a draft ended. Only {@link Done} and {@link Live} changed anything. */
public sealed interface DraftStep {

  record Done(Draft draft) implements DraftStep {}

  /** It decides from now on. */
  record Live(RulebookRef version) implements DraftStep {}

  /** Somebody else took another step first. */
  record Overtaken(Draft draft) implements DraftStep {}

  /** A row was changed by somebody else; {@code now} is how it stands. */
  record RowOvertaken(DraftRow now) implements DraftStep {}

  /**
   * It may not be done, and why.
   *
   * @param reasons Spanish sentences, at least one
   */
  record Refused(List<String> reasons) implements DraftStep {}

  /** Scenarios that did not come out as expected. */
  record Unproven(DraftProof.Proof proof) implements DraftStep {}
}
