package ar.gov.isj.genos.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The scenarios beside each rule and table: exactly those codes, no other. */
class ScenariosTest {

  private final Rulebook rulebook = ShippedRulebook.rulebook();
  private final Adjudicator adjudicator = new Adjudicator();

  @TestFactory
  Stream<DynamicTest> scenarios() {
    return Scenario.all().stream()
        .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> check(scenario)));
  }

  private void check(Scenario scenario) {
    CaseDecision decision = decide(scenario);
    assertThat(Scenario.codes(decision.orderReasons()))
        .describedAs("orden")
        .containsExactlyInAnyOrderElementsOf(scenario.order());
    List<String> lines =
        decision.lines().stream()
            .filter(line -> !line.automatic() || named(scenario, line))
            .map(Scenario::describe)
            .toList();
    assertThat(lines).describedAs("lineas").containsExactlyElementsOf(scenario.lines());
    for (String sentence : scenario.says()) {
      assertThat(texts(decision)).describedAs("dice").anyMatch(text -> text.equals(sentence));
    }
  }

  @Test
  void everyRuleFiresInSomeScenario() {
    Set<String> fired = new TreeSet<>();
    for (Scenario scenario : Scenario.all()) {
      for (Reason reason : reasons(decide(scenario))) {
        if (reason.source() instanceof Source.Rule rule) {
          fired.add(rule.rule());
        }
      }
    }
    assertThat(fired).containsAll(rulebook.ruleNames());
  }

  @Test
  void everyCodeThatHasAMessageIsStatedInSomeScenarioAndFullyWorded() {
    Set<String> stated = new TreeSet<>();
    for (Scenario scenario : Scenario.all()) {
      CaseDecision decision = decide(scenario);
      reasons(decision).forEach(reason -> stated.add(reason.code()));
      assertThat(texts(decision))
          .allSatisfy(text -> assertThat(text).doesNotContainPattern("[{}]|null|\\.\\.| {2}"));
    }
    Set<String> written = new TreeSet<>();
    rulebook.messages().keys().forEach(key -> written.add(key.substring(0, 6)));
    // What an auditor resolves is no rule's doing; annulment has a test of its own.
    written.removeIf(code -> code.startsWith("AUD-") || code.startsWith("CAN-"));
    stated.removeIf(code -> code.startsWith("AUD-"));
    assertThat(stated).containsExactlyElementsOf(written);
  }

  private CaseDecision decide(Scenario scenario) {
    return adjudicator.decide(scenario.facts().facts(), rulebook);
  }

  private static boolean named(Scenario scenario, LineDecision line) {
    return scenario.lines().stream().anyMatch(text -> text.startsWith(line.practice().value()));
  }

  private static List<Reason> reasons(CaseDecision decision) {
    List<Reason> reasons = new ArrayList<>(decision.orderReasons());
    decision.lines().forEach(line -> reasons.addAll(line.reasons()));
    return reasons;
  }

  private static List<String> texts(CaseDecision decision) {
    List<String> texts = new ArrayList<>();
    for (Reason reason : reasons(decision)) {
      texts.add(reason.message());
      if (reason.lift() != null) {
        texts.add(reason.lift());
      }
    }
    return texts;
  }
}
