package ar.gov.isj.genos.simulation;

import java.util.List;

/**
 * What came of a scenario.
 *
 * @param differences what came out otherwise; empty when it is green
 * @param rows keys of the rows that stated something, and names of the rules that did
 */
public record ScenarioResult(Scenario scenario, List<Difference> differences, List<String> rows) {

  public ScenarioResult {
    differences = List.copyOf(differences);
    rows = List.copyOf(rows);
  }

  /**
   * @param word what is compared: {@code lineas}; {@code caso} when the case itself cannot be had
   */
  public record Difference(String word, String expected, String actual) {}

  public boolean green() {
    return differences.isEmpty();
  }
}
