package ar.gov.isj.genos.authorization;

/**
 * Chosen by the caller so that a request sent twice is issued once.
 *
 * @param value 8 to 100 visible ASCII characters
 */
public record IdempotencyKey(String value) {

  public IdempotencyKey {
    if (!value.matches("[!-~]{8,100}")) {
      throw new IllegalArgumentException(
          "Idempotency-Key debe tener de 8 a 100 caracteres visibles, sin espacios.");
    }
  }
}
