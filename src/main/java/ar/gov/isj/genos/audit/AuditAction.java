package ar.gov.isj.genos.audit;

/** A step that somebody may take with a request for audit. */
public enum AuditAction {
  REQUEST("la registró"),
  TAKE("la tomó"),
  RELEASE("la liberó"),
  ASK_DOCUMENTS("pidió documentación"),
  SUPPLY_DOCUMENTS("agregó documentación"),
  SIGN("la resolvió"),
  CONFIRM("emitió la orden"),
  ANNUL("la anuló");

  private final String past;

  AuditAction(String past) {
    this.past = past;
  }

  /** What was done, after the name of who did it: "la tomó". */
  public String past() {
    return past;
  }
}
