package ar.gov.isj.genos.audit;

/** On whose behalf a step is taken. */
public enum Side {
  LABORATORY("Laboratorio"),
  AUDITOR("Auditoría");

  private final String word;

  Side(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
