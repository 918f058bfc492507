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

  /** LIM-0024 is for DIABETES and RENAL, COS-0013 for cancer and HIV. */
  @Test
  void aProgrammeOrADiagnosisThatKeepsARowAwayIsTold() {
    Case one = adherent();
    assertThat(sentences(one))
        .contains(
            "La fila COS-0012 no aplicó sólo por programa: ninguno, y pide ONCOLOGIA o HIV o TRASPLANTE.",
            "La fila COS-0013 no aplicó sólo por diagnóstico: no se indicó con código, y pide C00-C97 o B20-B24.");

    one.programmes.add("ONCOLOGIA");
    one.diagnosis = "E11";
    assertThat(sentences(one))
        .noneMatch(sentence -> sentence.contains("COS-0012"))
        .contains(
            "La fila COS-0013 no aplicó sólo por diagnóstico: E11, y pide C00-C97 o B20-B24.",
            "La fila LIM-0023 no aplicó sólo por prácticas del año más de: 1, y pide más de 13; además la suspende el programa ONCOLOGIA.")
        // Two things keep it away: its number of practices and its programme.
        .noneMatch(sentence -> sentence.contains("LIM-0024"));
  }

  @Test
  void theSpecialityThatSatisfiesARowIsTold() {
    Case one = Case.of("000863");
    one.today = LocalDate.of(2026, 11, 22);
    one.prescribed = one.today;
    one.speciality = "ENDOCRINOLOGÍA";
    assertThat(sentences(one))
        .anyMatch(sentence -> sentence.endsWith(" se da por cumplida: prescribe ENDOCRINOLOGÍA."));
    one.speciality = "CLÍNICA";
    assertThat(sentences(one)).noneMatch(sentence -> sentence.contains("prescribe"));
  }

  private static Case adherent() {
    Case one = Case.of("000015");
    one.today = LocalDate.of(2026, 11, 22);
    one.prescribed = one.today;
    one.plan = "ADHERENTE";
    return one;
  }

  private static List<String> sentences(Case one) {
    return NearMiss.of(one.facts(), RULEBOOK).stream().map(NearMiss::sentence).toList();
  }
}
