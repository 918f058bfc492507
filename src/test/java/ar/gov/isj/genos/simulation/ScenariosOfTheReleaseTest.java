package ar.gov.isj.genos.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.support.GenosTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What analysts run is what the release was tested with, and it is green; a change is seen. */
@GenosTest
class ScenariosOfTheReleaseTest {

  @Autowired ReleaseScenarios release;
  @Autowired ScenarioRun run;
  @Autowired ActiveRulebook active;

  @Test
  void everyScenarioOfTheReleaseIsGreen() {
    List<ScenarioResult> results = run.run(release.all(), active.current());

    assertThat(results).hasSizeGreaterThan(75);
    assertThat(results.stream().filter(result -> !result.green())).isEmpty();
    assertThat(results)
        .anySatisfy(result -> assertThat(result.scenario().topic()).isEqualTo("ventana-anulacion"));
  }

  @Test
  void whatComesOutOtherwiseIsToldWithTheRowThatDecided() {
    Scenario green =
        release.all().stream()
            .filter(one -> one.name().equals("hemoglobina glicosilada 89 días después"))
            .findFirst()
            .orElseThrow();
    Map<String, String> expected = new LinkedHashMap<>(green.expected());
    expected.put("lineas", "001070 AUTORIZADA");
    Scenario red = new Scenario(green.topic(), green.name(), green.given(), expected, List.of());

    ScenarioResult result = run.run(red, active.current());

    assertThat(result.differences())
        .containsExactly(
            new ScenarioResult.Difference(
                "lineas", "001070 AUTORIZADA", "001070 AUDITORIA: FRE-01"));
    assertThat(result.rows()).anyMatch(row -> row.startsWith("FRE-"));
  }

  @Test
  void aScenarioThatNoCaseCanBeIsRedAndStopsNothing() {
    Scenario odd =
        new Scenario("frecuencia", "x", Map.of("practicas", "999999"), Map.of(), List.of());
    Scenario unknown =
        new Scenario("frecuencia", "y", Map.of("color", "azul"), Map.of(), List.of());
    Scenario date = new Scenario("frecuencia", "z", Map.of("hoy", "ayer"), Map.of(), List.of());

    assertThat(run.run(List.of(odd, unknown, date), active.current()))
        .extracting(result -> result.differences().getFirst().actual())
        .containsExactly(
            "la práctica «999999» no existe",
            "no se conoce «color»",
            "hay una fecha que no es aaaa-mm-dd");
  }

  @Test
  void aFileSaysTheSameAfterReadingIt() {
    assertThat(ScenarioFile.read("t", "- caso: uno\n  practicas: 000412 x 2\n  dice: [Hola]\n"))
        .containsExactly(
            new Scenario("t", "uno", Map.of("practicas", "000412 x 2"), Map.of(), List.of("Hola")));
  }

  @Test
  void theyAreAsGreenAfterTheirSheetAndEveryWordHasAHeading() {
    List<Scenario> back =
        release.all().stream()
            .map(
                one ->
                    ScenarioCells.scenario(
                        one.topic(), ScenarioCells.rows(List.of(one)).rows().getFirst()))
            .toList();

    assertThat(run.run(back, active.current()).stream().filter(result -> !result.green()))
        .isEmpty();
    assertThat(back)
        .extracting(Scenario::says)
        .isEqualTo(release.all().stream().map(Scenario::says).toList());
    assertThat(ScenarioColumn.all())
        .allSatisfy(
            column -> {
              assertThat(column.title()).isNotEqualTo(column.word());
              assertThat(column.hint()).isNotEmpty();
            })
        .extracting(ScenarioColumn::title)
        .doesNotHaveDuplicates();
  }
}
