package ar.gov.isj.genos.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.support.GenosTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Amounts of the manual (facts 101 to 108), to the cent. */
@GenosTest
class TariffTest {

  private static final LocalDate MANUAL = LocalDate.of(2020, 6, 11);

  @Autowired Catalog catalog;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "000118; 180.00;   0.00; Arancel fijo $ 180,00",
        "000003;   0.00;  26.90; 1 UB × $ 26,90 = $ 26,90",
        "000015;   0.00;  40.35; 1,5 UB × $ 26,90 = $ 40,35",
        "000014;   0.00;  80.70; 3 UB × $ 26,90 = $ 80,70",
        "000016;   0.00; 269.00; 10 UB × $ 26,90 = $ 269,00",
        "000007;   0.00;  53.80; 2 UB × $ 26,90 = $ 53,80",
        "000865;   0.00; 242.10; 9 UB × $ 26,90 = $ 242,10",
        "007275;   0.00; 153330.00; 5.700 UB × $ 26,90 = $ 153.330,00",
        "000839;   0.00;   0.00; 0 UB: se factura dentro de su módulo"
      })
  void pricesOfTheManual(String code, String fees, String expenses, String explanation) {
    assertThat(price(code, MANUAL))
        .isEqualTo(new Price.Priced(Money.of(fees), Money.of(expenses), explanation));
  }

  @Test
  void valuesChangeOnTheirDay() {
    assertThat(price("000015", LocalDate.of(2020, 12, 31))).isEqualTo(price("000015", MANUAL));
    assertThat(price("000015", LocalDate.of(2021, 1, 1)))
        .isEqualTo(new Price.Priced(Money.ZERO, Money.of("57.00"), "1,5 UB × $ 38,00 = $ 57,00"));
    assertThat(price("000118", LocalDate.of(2021, 1, 1)))
        .isEqualTo(new Price.Priced(Money.of("255"), Money.ZERO, "Arancel fijo $ 255,00"));
  }

  @Test
  void aPracticeWithoutUnitsIsByQuotation() {
    assertThat(price("000411", MANUAL)).isEqualTo(new Price.ByQuotation());
  }

  @Test
  void beforeTheFirstValueNothingHasAPrice() {
    assertThat(price("000015", LocalDate.of(2017, 12, 31))).isEqualTo(new Price.ByQuotation());
  }

  private Price price(String code, LocalDate date) {
    return catalog.priceOn(catalog.find(new PracticeCode(code)).orElseThrow(), date);
  }
}
