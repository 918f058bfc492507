package ar.gov.isj.genos.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.Adjudicator;
import ar.gov.isj.genos.adjudication.AskedFacts;
import ar.gov.isj.genos.adjudication.CaseDecision;
import ar.gov.isj.genos.adjudication.CaseFacts;
import ar.gov.isj.genos.adjudication.GeneratedCases;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A case that no changed row matches is decided alike, so it need not be decided twice. */
class OnlyTouchedCasesChangeTest {

  private static final int EDITS = 25;
  private static final int CASES = 40;

  private final Rulebook active = ShippedRulebook.rulebook();
  private final Adjudicator adjudicator = new Adjudicator();

  @Test
  void whatIsNotTouchedIsDecidedAlike() {
    Random random = new Random(41);
    int untouched = 0;
    int changed = 0;
    for (int i = 0; i < EDITS; i++) {
      Rulebook draft = Edits.random(random);
      TableChanges changes = new TableChanges(active, draft);
      for (CaseFacts facts :
          GeneratedCases.of(random.nextLong(), CASES).stream().map(one -> one.facts()).toList()) {
        boolean same = told(facts, active).equals(told(facts, draft));
        if (!changes.touches(AskedFacts.of(facts, active))) {
          assertThat(same).describedAs("%s %s", changes.rows(), facts).isTrue();
          untouched++;
        }
        changed += same ? 0 : 1;
      }
    }
    assertThat(untouched).isGreaterThan(EDITS * CASES / 8);
    assertThat(changed).isPositive();
  }

  /** The seeded fault: a filter that knows the rows only as they would be. */
  @Test
  void aFilterThatForgetsHowRowsWereMissesCasesThatChange() {
    Rulebook draft = Edits.cell("coseguro", "COS-0007", "hasta", "2020-06-22");
    TableChanges whole = new TableChanges(active, draft);
    TableChanges forgetful = new TableChanges(draft, draft);
    List<CaseFacts> changed =
        GeneratedCases.of(7, 200).stream()
            .map(one -> one.facts())
            .filter(facts -> facts.member().plan().equals("ADHERENTE"))
            .toList();

    assertThat(changed).isNotEmpty();
    assertThat(changed)
        .allMatch(facts -> whole.touches(AskedFacts.of(facts, active)))
        .noneMatch(facts -> forgetful.touches(AskedFacts.of(facts, active)));
  }

  private List<String> told(CaseFacts facts, Rulebook rulebook) {
    CaseDecision decision;
    try {
      decision = adjudicator.decide(facts, rulebook);
    } catch (IllegalStateException e) {
      // A table that leaves a case without an answer decides nothing: that too is a change.
      return List.of("sin decisión");
    }
    return Stream.concat(
            decision.orderReasons().stream().map(reason -> reason.code()),
            decision.lines().stream()
                .map(line -> ScenarioRun.describe(line) + " " + line.copay() + " " + line.total()))
        .toList();
  }
}
