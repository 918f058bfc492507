package ar.gov.isj.genos.authorization;

/** Number of an issued order: a plain integer, never used twice. */
public record AuthorizationNumber(long value) {

  public AuthorizationNumber {
    if (value <= 0) {
      throw new IllegalArgumentException("El número de orden debe ser mayor que cero.");
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
