package ar.gov.isj.genos.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.CaseDecision.LineDecision;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import ar.gov.isj.genos.shared.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What holds for any case whatever. */
class DecisionPropertiesTest {

  private static final long SEED = 596_015L;

  private final Rulebook rulebook = ShippedRulebook.rulebook();
  private final Adjudicator adjudicator = new Adjudicator();

  @Test
  void amountsAddUpAndNoLineExceedsWhatWasAsked() {
    for (Case one : GeneratedCases.of(SEED, 1_000)) {
      CaseDecision decision = decide(one);
      Money total = Money.ZERO;
      Money copay = Money.ZERO;
      for (LineDecision line : decision.lines()) {
        assertThat(line.authorized()).isBetween(0, line.requested());
        assertThat(line.total()).isEqualTo(line.fees().plus(line.expenses()));
        assertThat(line.copay()).isLessThanOrEqualTo(line.total());
        boolean granted =
            line.outcome() instanceof Outcome.Authorized
                || line.outcome() instanceof Outcome.PartiallyAuthorized;
        assertThat(granted).isEqualTo(line.authorized() > 0);
        if (granted) {
          total = total.plus(line.total());
          copay = copay.plus(line.copay());
        } else {
          assertThat(line.copay()).isEqualTo(Money.ZERO);
          assertThat(line.reasons().size() + decision.orderReasons().size()).isPositive();
        }
      }
      boolean issuable = decision.issuable();
      assertThat(decision.total()).isEqualTo(issuable ? total : Money.ZERO);
      assertThat(decision.copay()).isEqualTo(issuable ? copay : Money.ZERO);
      assertThat(decision.insurerPays()).isEqualTo(decision.total().minus(decision.copay()));
      boolean orderRejected =
          decision.orderReasons().stream().anyMatch(r -> r.severity() == Severity.REJECT);
      if (orderRejected) {
        assertThat(decision.lines()).allMatch(line -> line.outcome() instanceof Outcome.Rejected);
      }
    }
  }

  @Test
  void theOrderOfLinesDoesNotMatter() {
    assertThat(changedByTheOrderOfLines(this::decide)).isEmpty();
    // Whoever comes first has no reasons and pays nothing.
    assertThat(changedByTheOrderOfLines(one -> favouringTheFirst(decide(one)))).isNotEmpty();
  }

  private static List<String> changedByTheOrderOfLines(Function<Case, CaseDecision> decide) {
    List<String> changed = new ArrayList<>();
    for (Case one : GeneratedCases.of(SEED + 1, 300)) {
      one.lines.removeIf(
          line -> one.lines.stream().filter(l -> l.practice().equals(line.practice())).count() > 1);
      CaseDecision straight = decide.apply(one);
      Collections.reverse(one.lines);
      CaseDecision reversed = decide.apply(one);
      if (!byPractice(reversed).equals(byPractice(straight))
          || !reversed.orderReasons().equals(straight.orderReasons())
          || !reversed.total().equals(straight.total())
          || !reversed.copay().equals(straight.copay())) {
        changed.add(one.lines.toString());
      }
    }
    return changed;
  }

  private static CaseDecision favouringTheFirst(CaseDecision decision) {
    List<LineDecision> lines = new ArrayList<>(decision.lines());
    for (int i = 0; i < lines.size(); i++) {
      LineDecision line = lines.get(i);
      if (!line.automatic()) {
        lines.set(i, withoutReasons(line));
        break;
      }
    }
    return new CaseDecision(
        decision.orderReasons(),
        lines,
        decision.copay(),
        decision.total(),
        decision.insurerPays(),
        decision.rulebook());
  }

  private static LineDecision withoutReasons(LineDecision line) {
    return new LineDecision(
        line.practice(),
        line.description(),
        line.nomenclator(),
        line.module(),
        line.automatic(),
        line.requested(),
        line.authorized(),
        line.outcome(),
        line.fees(),
        line.expenses(),
        line.total(),
        Money.ZERO,
        List.of());
  }

  @Test
  void eightThreadsDecideAsOneDoes() throws Exception {
    List<Case> cases = GeneratedCases.of(SEED + 2, 400);
    List<CaseDecision> alone = cases.stream().map(this::decide).toList();
    List<Callable<List<CaseDecision>>> tasks =
        Collections.nCopies(8, () -> cases.stream().map(this::decide).toList());
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<List<CaseDecision>> together = new ArrayList<>();
      for (Future<List<CaseDecision>> done : threads.invokeAll(tasks)) {
        together.add(done.get());
      }
      assertThat(together).hasSize(8).allSatisfy(all -> assertThat(all).isEqualTo(alone));
    }
  }

  private CaseDecision decide(Case one) {
    return adjudicator.decide(one.facts(), rulebook);
  }

  private static Map<String, LineDecision> byPractice(CaseDecision decision) {
    Map<String, LineDecision> lines = new TreeMap<>();
    decision.lines().forEach(line -> lines.put(line.practice().value(), line));
    return lines;
  }
}
