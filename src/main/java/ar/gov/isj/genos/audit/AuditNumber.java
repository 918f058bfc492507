package ar.gov.isj.genos.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** Number of a request for audit (número de SAP): a plain integer, never used twice. */
public record AuditNumber(@JsonValue long value) {

  @JsonCreator
  public AuditNumber {
    if (value <= 0) {
      throw new IllegalArgumentException("El número de SAP debe ser mayor que cero.");
    }
  }

  /** Empty for what is no number of a request: too long, signed, with a leading zero. */
  public static Optional<AuditNumber> parse(String text) {
    return text.matches("[1-9]\\d{0,17}")
        ? Optional.of(new AuditNumber(Long.parseLong(text)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
