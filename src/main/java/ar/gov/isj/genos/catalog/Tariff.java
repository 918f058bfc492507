package ar.gov.isj.genos.catalog;

import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * What the ISJ pays: pesos per biochemical unit, and fixed fees instead of it for some practices,
 * both as dated series.
 *
 * @param unitValue pesos of one UB by first day of validity
 * @param fixedFees fees by practice and first day of validity
 */
record Tariff(
    NavigableMap<LocalDate, BigDecimal> unitValue,
    Map<PracticeCode, NavigableMap<LocalDate, Money>> fixedFees) {

  private static final Locale ARGENTINA = Locale.of("es", "AR");

  Price priceOn(Practice practice, LocalDate date) {
    Optional<Money> fixed =
        Optional.ofNullable(fixedFees.get(practice.code()))
            .flatMap(series -> inForce(series, date));
    if (fixed.isPresent()) {
      return new Price.Priced(fixed.get(), Money.ZERO, "Arancel fijo " + pesos(fixed.get()));
    }
    Optional<BigDecimal> value = inForce(unitValue, date);
    Optional<BigDecimal> units = practice.unitsOn(date);
    if (value.isEmpty() || units.isEmpty()) {
      return new Price.ByQuotation();
    }
    Money expenses = new Money(value.get().multiply(units.get()));
    return new Price.Priced(Money.ZERO, expenses, explain(units.get(), value.get(), expenses));
  }

  private static String explain(BigDecimal units, BigDecimal value, Money expenses) {
    if (units.signum() == 0) {
      return "0 UB: se factura dentro de su módulo";
    }
    return "%s UB × %s = %s"
        .formatted(format("#,##0.##", units), pesos(new Money(value)), pesos(expenses));
  }

  private static <T> Optional<T> inForce(NavigableMap<LocalDate, T> series, LocalDate date) {
    return Optional.ofNullable(series.floorEntry(date)).map(Map.Entry::getValue);
  }

  private static String pesos(Money money) {
    return "$ " + format("#,##0.00", money.amountArs());
  }

  private static String format(String pattern, BigDecimal number) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(ARGENTINA)).format(number);
  }
}
