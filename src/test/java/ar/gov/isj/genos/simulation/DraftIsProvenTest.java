package ar.gov.isj.genos.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.DraftProof;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.check.CheckFinding;
import ar.gov.isj.genos.rulebook.draft.Candidate;
import ar.gov.isj.genos.rulebook.draft.Draft;
import ar.gov.isj.genos.rulebook.draft.DraftDesk;
import ar.gov.isj.genos.rulebook.draft.Editor;
import ar.gov.isj.genos.support.GenosTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft is submitted with green scenarios and no finding that nobody answers for. */
@GenosTest
class DraftIsProvenTest {

  private static final Editor ANALYST =
      new Editor(UUID.randomUUID(), "27-analista", "ANALISTA DE PRUEBA", true, false);
  private static final Editor READER =
      new Editor(UUID.randomUUID(), "27-lectora", "LECTORA DE PRUEBA", false, true);

  @Autowired DraftDesk desk;
  @Autowired Candidate candidate;
  @Autowired DraftScenarios scenarios;
  @Autowired DraftFindings findings;
  @Autowired ProofOfDrafts proof;
  @Autowired ScenarioRun run;

  @Test
  void anUntouchedDraftIsGreen() {
    Draft draft = desk.open("Nada nuevo", ANALYST);

    assertThat(prove(draft).failures()).isEmpty();
    assertThat(prove(draft).scenarios()).isGreaterThan(75);
  }

  @Test
  void aRedScenarioIsToldAndAChangedExpectationMakesItGreen() {
    Draft draft = desk.open("Menos coseguro", ANALYST);
    write(draft, "coseguro", "COS-0007", "porcentaje", "10.00");

    assertThat(prove(draft).failures())
        .extracting(DraftProof.Failure::scenario)
        .contains("coseguro: plan ADHERENTE paga el acto y el 20 % de cada práctica");

    for (Scenario red : red(draft)) {
      assertThat(scenarios.remove(draft.id(), red, ANALYST)).isTrue();
    }
    Scenario instead =
        new Scenario(
            "coseguro",
            "plan ADHERENTE paga el acto y el 10 %",
            Map.of("plan", "ADHERENTE", "practicas", "000475"),
            Map.of("lineas", "000475 AUTORIZADA: PAY-05", "copago", "188.07"),
            List.of());
    assertThat(scenarios.save(draft.id(), instead, READER)).isFalse();
    assertThat(scenarios.save(draft.id(), instead, ANALYST)).isTrue();
    assertThat(prove(draft).failures()).isEmpty();
  }

  @Test
  void aFindingHasToBeAnsweredFor() {
    Draft draft = desk.open("Una fila repetida", ANALYST);
    RowText copy =
        desk.text(draft, "coseguro").rows().stream()
            .filter(row -> row.key().equals("COS-0008"))
            .findFirst()
            .orElseThrow();
    desk.add(draft, "coseguro", null, copy, ANALYST);

    List<DraftFindings.Found> found = findings.of(draft);
    assertThat(found)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.finding().kind()).isEqualTo(CheckFinding.Kind.DUPLICATE);
              assertThat(one.acceptance()).isEmpty();
            });
    assertThat(prove(draft).failures())
        .extracting(DraftProof.Failure::scenario)
        .containsExactly("Fila repetida (tabla coseguro, celda B23)");

    CheckFinding finding = found.getFirst().finding();
    assertThat(findings.accept(draft, finding, " ", ANALYST)).isFalse();
    assertThat(findings.accept(draft, finding, "hasta la resolución", READER)).isFalse();
    assertThat(findings.accept(draft, finding, "hasta la resolución", ANALYST)).isTrue();
    assertThat(findings.of(draft).getFirst().acceptance()).isPresent();
    assertThat(prove(draft).failures()).isEmpty();
    assertThat(WitnessScenario.of(finding).given()).containsEntry("plan", "PMI");
  }

  @Test
  void whatIsAcceptedIsTheFindingNotItsPlace() {
    Draft draft = desk.open("La misma fila repetida, más abajo", ANALYST);
    RowText copy = desk.text(draft, "coseguro").rows().getLast();
    desk.add(draft, "coseguro", null, copy, ANALYST);
    String before = findings.of(draft).getFirst().finding().fingerprint();
    desk.add(
        draft,
        "coseguro",
        "COS-0001",
        new RowText(
            "",
            Map.of(
                "codigo_de_practica",
                "000865",
                "porcentaje",
                "77.00",
                "base",
                "TOTAL",
                "codigo",
                "PAY-05",
                "informa",
                "SI",
                "desde",
                "2031-01-01")),
        ANALYST);

    assertThat(findings.of(draft))
        .extracting(one -> one.finding().fingerprint())
        .containsExactly(before);
  }

  private List<Scenario> red(Draft draft) {
    return run.run(scenarios.of(draft.id()), candidate.rulebook(draft)).stream()
        .filter(result -> !result.green())
        .map(ScenarioResult::scenario)
        .toList();
  }

  private DraftProof.Proof prove(Draft draft) {
    Rulebook rulebook = candidate.rulebook(draft);
    return proof.prove(rulebook, draft.id());
  }

  private void write(Draft draft, String table, String row, String column, String text) {
    var seen =
        desk.rows(draft, table).stream()
            .filter(one -> one.key().equals(row))
            .findFirst()
            .orElseThrow();
    var now = seen.now();
    if (now == null) {
      throw new IllegalStateException(row);
    }
    desk.write(draft, table, seen, now.with(column, text), ANALYST);
  }
}
