package ar.gov.isj.genos.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.adjudication.Adjudicator.Explained;
import ar.gov.isj.genos.adjudication.CopayExplanation.Kind;
import ar.gov.isj.genos.adjudication.CopayExplanation.Step;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import ar.gov.isj.genos.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** From the price to the last cap, each step of a copay has its amount and its row. */
class EachPesoOfCopayIsExplainedTest {

  private static final long SEED = 180_404L;
  private static final LocalDate IN_2026 = LocalDate.of(2026, 11, 22);

  private final Rulebook rulebook = ShippedRulebook.rulebook();
  private final Adjudicator adjudicator = new Adjudicator();
  private final Set<Kind> seen = EnumSet.noneOf(Kind.class);

  @Test
  void theStepsLeadToWhatTheLinePays() {
    assertThat(unexplained(UnaryOperator.identity())).isEmpty();
    assertThat(seen).containsExactlyInAnyOrder(Kind.values());
  }

  @Test
  void aPesoTooMuchAndAForgottenCapAreFound() {
    assertThat(unexplained(steps -> changed(steps, Money.of("1.00")))).isNotEmpty();
    assertThat(unexplained(steps -> steps.stream().filter(one -> one.kind() != Kind.CAP).toList()))
        .isNotEmpty();
  }

  @Test
  void explainingChangesNothing() {
    for (Case one : GeneratedCases.of(SEED, 100)) {
      assertThat(adjudicator.explain(one.facts(), rulebook).decision())
          .isEqualTo(adjudicator.decide(one.facts(), rulebook));
    }
  }

  @Test
  void percentAndRoundingAreToldApart() {
    Case one = Case.of("000015");
    one.plan = "ADHERENTE";
    one.unitValue = new BigDecimal("26.95");
    assertThat(sentences(one, "000015"))
        .containsExactly(
            "Arancel de 1 unidad: $ 40,43.",
            "20 % de $ 40,43 = $ 8,086.",
            "Se redondea a centavos, la mitad hacia arriba: $ 8,09.");
  }

  @Test
  void tiersAndCapsAreToldWithTheirRows() {
    Case one = Case.of("000015", "000412", "000902", "000904", "000192", "000133", "000110");
    one.today = IN_2026;
    one.prescribed = IN_2026;
    one.plan = "ADHERENTE";
    one.unitValue = new BigDecimal("1800.00");
    one.copaid = "23000.00";
    List<CopayExplanation> copays = adjudicator.explain(one.facts(), rulebook).copays();
    List<String> told = new ArrayList<>();
    for (CopayExplanation line : copays) {
      for (Step step : line.steps()) {
        if (step.source() != null && !step.sentence().startsWith("El coseguro lo fija")) {
          told.add(line.practice() + " " + step.source().row() + " " + step.sentence());
        }
      }
    }
    assertThat(told)
        .contains(
            "000118 COS-0002 100 % de $ 180,00 de honorarios = $ 180,00.",
            "000015 COO-0001 Por las primeras 6 determinaciones, $ 3.000,00; por las excedentes, $ 0,00; la línea no paga más que su total, $ 2.700,00.",
            "000110 COO-0001 Por las primeras 6 determinaciones, $ 300,00; por las excedentes, $ 0,00.",
            "000904 COO-0001 Por las primeras 6 determinaciones, $ 0,00; por las excedentes, $ 800,00.")
        .anyMatch(
            text ->
                text.startsWith("000904 COO-0003 ")
                    && text.contains("$ 25.000,00")
                    && text.contains("$ 23.000,00"));
  }

  private List<String> sentences(Case one, String practice) {
    return adjudicator.explain(one.facts(), rulebook).copays().stream()
        .filter(line -> line.practice().value().equals(practice))
        .flatMap(line -> line.steps().stream())
        .map(Step::sentence)
        .toList();
  }

  /** Lines whose steps, told as {@code told}, do not lead to their copay. */
  private List<String> unexplained(UnaryOperator<List<Step>> told) {
    List<String> wrong = new ArrayList<>();
    Random random = new Random(SEED);
    for (Case one : GeneratedCases.of(SEED, 400)) {
      vary(one, random);
      Explained explained = adjudicator.explain(one.facts(), rulebook);
      for (int i = 0; i < explained.copays().size(); i++) {
        CaseDecision.LineDecision line = explained.decision().lines().get(i);
        List<Step> steps = told.apply(explained.copays().get(i).steps());
        steps.forEach(step -> seen.add(step.kind()));
        boolean none = line.authorized() == 0;
        if (none != steps.isEmpty()
            || (!none && !steps.getLast().copay().equals(line.copay()))
            || !ruled(steps)) {
          wrong.add(line.practice() + " " + line.copay() + " " + steps);
        }
      }
    }
    return wrong;
  }

  /** Whether each amount but the price and the rounding has the row that says it. */
  private boolean ruled(List<Step> steps) {
    return steps.stream()
        .filter(step -> step.kind() != Kind.FEE && step.kind() != Kind.ROUNDING)
        .map(Step::source)
        .allMatch(
            source ->
                source != null
                    && rulebook.table(source.table()).rows().stream()
                        .anyMatch(row -> row.key().equals(source.row())));
  }

  /** Half of the cases as of 2026, many of the plan that pays, with odd prices. */
  private static void vary(Case one, Random random) {
    one.affiliation = "ACTIVA";
    one.credential = "HABILITADA";
    one.unitValue = new BigDecimal("26.95").multiply(BigDecimal.valueOf(1 + random.nextInt(60)));
    if (random.nextBoolean()) {
      one.birth = one.birth.plusDays(ChronoUnit.DAYS.between(Case.TODAY, IN_2026));
      one.today = IN_2026;
      one.prescribed = IN_2026;
    } else {
      one.prescribed = Case.TODAY;
    }
    one.plan = random.nextInt(4) > 0 ? "ADHERENTE" : one.plan;
    one.copaid = random.nextInt(3) == 0 ? "24000.00" : "0.00";
    one.line("000833", 1);
  }

  private static List<Step> changed(List<Step> steps, Money by) {
    return steps.stream()
        .map(step -> new Step(step.kind(), step.sentence(), step.copay().plus(by), step.source()))
        .toList();
  }
}
