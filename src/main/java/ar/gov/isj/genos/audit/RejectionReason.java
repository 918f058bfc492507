package ar.gov.isj.genos.audit;

/** Why an auditor rejects a line. Names are stored and never change. */
public enum RejectionReason {
  NOT_JUSTIFIED("R01", "El diagnóstico no justifica la práctica"),
  TOO_SOON("R02", "Repetida antes de lo que admite la norma"),
  DOCUMENTS_MISSING("R03", "La documentación pedida no se presentó o no alcanza"),
  NOT_COVERED("R04", "La práctica no está cubierta por el plan"),
  ANOTHER_PRACTICE("R05", "Corresponde otra práctica"),
  OTHER("R99", "Otro motivo");

  private final String code;
  private final String word;

  RejectionReason(String code, String word) {
    this.code = code;
    this.word = word;
  }

  public String code() {
    return code;
  }

  public String word() {
    return word;
  }
}
