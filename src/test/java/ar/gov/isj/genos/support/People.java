package ar.gov.isj.genos.support;

import ar.gov.isj.genos.shared.Cuil;

/** Made-up people. */
public final class People {

  private People() {}

  /** A valid CUIL for a made-up document number; the next one when no check digit exists. */
  public static Cuil cuil(int prefix, int document) {
    String ten = "%02d%08d".formatted(prefix, document);
    int digit = Cuil.checkDigit(ten);
    return digit > 9 ? cuil(prefix, document + 1) : new Cuil(ten + digit);
  }
}
