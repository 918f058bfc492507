package ar.gov.isj.genos.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import ar.gov.isj.genos.shared.Sex;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that one condition kept from a case are told, with that condition; no others are. */
class RowsThatAlmostAppliedTest {

  private static final Rulebook RULEBOOK = ShippedRulebook.rulebook();

  @Test
  void theOneConditionThatFailedIsTold() {
    Case one = Case.of("001000");
    one.sex = Sex.M;
    one.birth = LocalDate.of(1960, 1, 1);

    assertThat(sentences(one))
        .anySatisfy(
            sentence ->
                assertThat(sentence)
                    .matches(
                        "La fila PER-\\d{4} no aplicó sólo por sexo registrado: M, y pide F\\."))
        .anySatisfy(
            sentence ->
                assertThat(sentence)
                    .matches(
                        "La fila PER-\\d{4} no aplicó sólo por edad: .+, y pide menos de .+\\."));
  }

  @Test
  void aRowThatAppliedIsNoNearMissAndNeitherIsAnotherPractices() {
    Case one = Case.of("001000");
    List<NearMiss> misses = NearMiss.of(one.facts(), RULEBOOK);
    List<String> stated =
        new Adjudicator()
            .decide(one.facts(), RULEBOOK).lines().stream()
                .flatMap(line -> line.reasons().stream())
                .map(reason -> reason.source())
                .filter(Source.TableRow.class::isInstance)
                .map(source -> ((Source.TableRow) source).row())
                .toList();

    assertThat(stated).isNotEmpty();
    assertThat(misses).extracting(NearMiss::row).isNotEmpty().doesNotContainAnyElementsOf(stated);
    assertThat(misses)
        .filteredOn(miss -> miss.table().equals("sexo-edad"))
        .allSatisfy(miss -> assertThat(miss.subject()).startsWith("001000"));
  }

  @Test
  void whatWasDeclaredAndSatisfiedARowIsTold() {
    Case one = Case.of("000063");
    one.today = LocalDate.of(2026, 6, 22);
    one.declared.put(Datum.CONSENTIMIENTO, "SI");

    assertThat(sentences(one))
        .contains(
            "La fila CON-0024 se da por cumplida: se declaró «Consentimiento informado»: Sí.");
    one.declared.clear();
    assertThat(sentences(one)).noneMatch(sentence -> sentence.contains("cumplida"));
  }

  private static List<String> sentences(Case one) {
    return NearMiss.of(one.facts(), RULEBOOK).stream().map(NearMiss::sentence).toList();
  }
}
