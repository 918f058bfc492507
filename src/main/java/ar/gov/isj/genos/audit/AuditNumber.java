package ar.gov.isj.genos.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Number of a request for audit (número de SAP): a plain integer, never used twice. */
public record AuditNumber(@JsonValue long value) {

  @JsonCreator
  public AuditNumber {
    if (value <= 0) {
      throw new IllegalArgumentException("El número de SAP debe ser mayor que cero.");
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
