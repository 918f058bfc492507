package ar.gov.isj.genos.rulebook;

/** Where a row of a version of the rulebook is read, for ever. */
public final class RowAddress {

  private RowAddress() {}

  /** {@code reglas/frecuencia/FRE-0012?version=7}. */
  public static String of(String table, String key, int version) {
    return "reglas/%s/%s?version=%d".formatted(table, key, version);
  }
}
