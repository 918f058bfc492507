package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import java.util.ArrayList;
import java.util.List;

/** The rulebook that is shipped, and cases for it: what a real decision costs, wording included. */
public final class ShippedCases {

  public static final long SEED = 596_099L;

  private final Rulebook rulebook = ShippedRulebook.rulebook();
  private final Adjudicator adjudicator = new Adjudicator();
  private final List<CaseFacts> cases = new ArrayList<>();

  /**
   * @param lines that every case asks for
   */
  public ShippedCases(int count, int lines) {
    for (int block = 0; cases.size() < count; block++) {
      for (Case one : GeneratedCases.of(SEED + block, 1_000)) {
        if (one.lines.size() == lines && cases.size() < count) {
          cases.add(one.facts());
        }
      }
    }
  }

  public int size() {
    return cases.size();
  }

  public CaseDecision decide(int one) {
    return adjudicator.decide(cases.get(one), rulebook);
  }

  /** How many tables, rows and rules there are. */
  public String describe() {
    int rows = rulebook.tables().stream().mapToInt(table -> table.rows().size()).sum();
    return "%d tablas, %d filas, %d reglas DRL"
        .formatted(rulebook.tables().size(), rows, rulebook.ruleNames().size());
  }
}
