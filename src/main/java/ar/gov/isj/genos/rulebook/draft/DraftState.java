package ar.gov.isj.genos.rulebook.draft;

/** Where a draft is on its way. The database holds which step may follow which. */
public enum DraftState {
  /** Borrador: being written. */
  DRAFT,
  /** En revisión: frozen, waits for somebody else. */
  REVIEW,
  /** Aprobada y programada: goes live at its hour. */
  SCHEDULED,
  /** Aprobada y activa: it decides. */
  ACTIVE,
  /** Reemplazada: it decided once. */
  REPLACED,
  /** Rechazada, with the reason; its author may take it up again. */
  REJECTED,
  /** Descartada. */
  DISCARDED;

  public boolean open() {
    return this == DRAFT || this == REVIEW || this == SCHEDULED || this == REJECTED;
  }
}
