package ar.gov.isj.genos.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.store.ShippedRulebook;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What Excel or a hand made of a cell is guessed only where there is one guess. */
class RepairsAreWhatWasMeantTest {

  private static final TableHeader COPAY = ShippedRulebook.rulebook().table("coseguro").header();

  @Test
  void textsAreRepairedAsTheirColumnAsks() {
    Map<String, @Nullable String> guesses = new HashMap<>();
    for (String given :
        new String[] {
          "codigo_de_practica|865",
          "codigo_de_practica|000865\u200b",
          "codigo_de_practica|1E+11",
          "codigo_de_practica|123456789012",
          "desde|31/12/2020",
          "desde|31/02/2020",
          "desde|2020-12-31 00:00:00",
          "porcentaje|20",
          "porcentaje|20,5 %",
          "porcentaje|1.234,50",
          "solo_plan| normal ",
          "solo_plan|ORO",
          "informa|Sí",
        }) {
      int bar = given.indexOf('|');
      guesses.put(given, Repair.of(column(given.substring(0, bar)), given.substring(bar + 1)));
    }

    assertThat(guesses)
        .containsEntry("codigo_de_practica|865", "000865")
        .containsEntry("codigo_de_practica|000865\u200b", "000865")
        .containsEntry("codigo_de_practica|1E+11", null)
        .containsEntry("codigo_de_practica|123456789012", null)
        .containsEntry("desde|31/12/2020", "2020-12-31")
        .containsEntry("desde|31/02/2020", null)
        .containsEntry("desde|2020-12-31 00:00:00", "2020-12-31")
        .containsEntry("porcentaje|20", "20.00")
        .containsEntry("porcentaje|20,5 %", "20.50")
        .containsEntry("porcentaje|1.234,50", null)
        .containsEntry("solo_plan| normal ", "NORMAL")
        .containsEntry("solo_plan|ORO", null)
        .containsEntry("informa|Sí", "SI");
    assertThat(Repair.destroyedByExcel("1E+11")).isTrue();
  }

  @Test
  void numbersOfExcelAreDaysCodesOrAmounts() {
    assertThat(Repair.ofNumber(column("desde"), 44196)).isEqualTo("2020-12-31");
    assertThat(Repair.ofNumber(column("codigo_de_practica"), 865)).isEqualTo("000865");
    assertThat(Repair.ofNumber(column("porcentaje"), 12.5)).isEqualTo("12.50");
    assertThat(Repair.ofNumber(column("codigo_de_practica"), 1e11)).isNull();
    assertThat(Repair.ofNumber(column("solo_plan"), 1)).isNull();
  }

  private static Column column(String id) {
    return COPAY.columns().get(COPAY.indexOf(id));
  }
}
