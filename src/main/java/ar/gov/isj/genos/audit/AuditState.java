package ar.gov.isj.genos.audit;

/** Where a request for audit is. What may follow is in {@link Transitions}. */
public enum AuditState {
  /** An auditor has to look at it. */
  PENDING("Pendiente"),
  /** An auditor asked the laboratory for something. */
  AWAITING_DOCUMENTS("Pendiente de documentación"),
  /** Every audited line is authorised as asked; the laboratory has to confirm. */
  AUTHORIZED("Autorizada"),
  /** Some audited units are authorised; the laboratory has to confirm. */
  PARTIALLY_AUTHORIZED("Parcialmente autorizada"),
  /** No audited unit is authorised: there is no order. */
  REJECTED("Rechazada"),
  /** Confirmed: the order exists. */
  ISSUED("Emitida"),
  /** Left by the laboratory; nothing of it holds. */
  ANNULLED("Anulada");

  private final String word;

  AuditState(String word) {
    this.word = word;
  }

  /** As people read it. */
  public String word() {
    return word;
  }

  /** Waits for an auditor's signature. */
  public boolean open() {
    return this == PENDING || this == AWAITING_DOCUMENTS;
  }

  /** The manual's "Auditada": signed, and neither confirmed nor annulled. */
  public boolean audited() {
    return this == AUTHORIZED || this == PARTIALLY_AUTHORIZED || this == REJECTED;
  }
}
