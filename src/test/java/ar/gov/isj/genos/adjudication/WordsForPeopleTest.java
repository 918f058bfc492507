package ar.gov.isj.genos.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.shared.PracticeCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that every message is made of. */
class WordsForPeopleTest {

  private static final LocalDate DAY = LocalDate.of(2020, 6, 22);

  @ParameterizedTest
  @CsvSource({
    "2020-06-22, 0 días",
    "2020-06-21, 1 día",
    "2020-04-23, 60 días",
    "2020-04-22, 2 meses",
    "2018-06-23, 23 meses",
    "2018-06-22, 2 años"
  })
  void anAgeIsSaidInTheUnitThatAPersonWouldUse(LocalDate birth, String words) {
    assertThat(Texts.age(birth, DAY)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "null, NINGUNO",
        "'  ', NINGUNO",
        "Control, GENERICO",
        "Hepatopatía en estudio, TEXTO",
        "E11 diabetes, CIE"
      })
  void aDiagnosisIsOfOneOfFourKinds(@Nullable String diagnosis, String kind) {
    assertThat(Diagnosis.kind(diagnosis)).isEqualTo(kind);
  }

  @Test
  void aReasonSaysWhatLiftsItBehindWhatHappened() {
    assertThat(reason(null).sentence()).isEqualTo("No se autoriza.");
    assertThat(reason("Con diagnóstico E11.").sentence())
        .isEqualTo("No se autoriza. Con diagnóstico E11.");
  }

  private static Reason reason(@Nullable String lift) {
    return new Reason(
        "FRE-01",
        Severity.REJECT,
        "No se autoriza.",
        lift,
        null,
        new Source.Rule("Una norma", "Norma 1", 1),
        null);
  }

  @Test
  void anotherCentresOrdersAreAddedUpByDayWithoutTheirNumbers() {
    PracticeCode practice = new PracticeCode("000865");
    Balance.Use own = new Balance.Use(DAY.minusDays(3), 1, false, 596_100L, practice);
    Balance.Use one = new Balance.Use(DAY.minusDays(5), 1, false, 596_001L, practice);
    Balance.Use other = new Balance.Use(DAY.minusDays(5), 2, false, 596_002L, practice);
    Balance.Use held = new Balance.Use(DAY.minusDays(5), 4, true, null, practice);

    assertThat(balance(practice, List.of(own, one, other, held)).seenBy(order -> order == 596_100L))
        .isEqualTo(
            balance(
                practice,
                List.of(
                    new Balance.Use(DAY.minusDays(5), 3, false, null, null),
                    new Balance.Use(DAY.minusDays(5), 4, true, null, null),
                    own)));
  }

  private static Balance balance(PracticeCode practice, List<Balance.Use> uses) {
    return new Balance(
        practice,
        "HEMOGLOBINA GLICOSILADA",
        0,
        List.of(
            new Balance.Limit(
                "FRE-01",
                Severity.AUDIT,
                Balance.Measure.UNITS,
                8,
                8,
                0,
                0,
                DAY,
                DAY,
                null,
                uses,
                "No queda ninguna.",
                new Source.TableRow("frecuencia", "FRE-0001", "B17:L17", "Norma 1", 1))),
        1);
  }
}
