package ar.gov.isj.genos.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Argentine pesos with two decimals, rounded HALF_UP when made. In JSON a decimal string ({@code
 * "247.25"}).
 */
public record Money(BigDecimal amountArs) implements Comparable<Money> {

  public static final Money ZERO = new Money(BigDecimal.ZERO);

  public Money {
    amountArs = amountArs.setScale(2, RoundingMode.HALF_UP);
  }

  @JsonCreator
  public static Money of(String amount) {
    return new Money(new BigDecimal(amount));
  }

  public Money plus(Money other) {
    return new Money(amountArs.add(other.amountArs));
  }

  public Money minus(Money other) {
    return new Money(amountArs.subtract(other.amountArs));
  }

  public Money times(int units) {
    return new Money(amountArs.multiply(BigDecimal.valueOf(units)));
  }

  public boolean isZero() {
    return amountArs.signum() == 0;
  }

  @Override
  public int compareTo(Money other) {
    return amountArs.compareTo(other.amountArs);
  }

  /** Plain decimal, dot and two decimals: {@code 247.25}. Screens use their own es-AR format. */
  @Override
  @JsonValue
  public String toString() {
    return amountArs.toPlainString();
  }
}
