package ar.gov.isj.genos.authorization;

/** Why an order is annulled, for statistics; the words of the laboratory stand beside it. */
public enum CancellationReason {
  /** Something was typed wrong. */
  DATA_ENTRY_ERROR("Error de carga"),
  /** Issued to somebody else. */
  WRONG_MEMBER("Afiliado equivocado"),
  /** The same prescription was issued twice. */
  DUPLICATE("Orden duplicada"),
  /** The prescriber changed what is asked for. */
  PRESCRIPTION_CHANGED("Cambió la prescripción"),
  /** The affiliate does not want it or did not come. */
  MEMBER_DESISTED("El afiliado desistió o no concurrió"),
  /** The laboratory cannot do it: no reagent, no sample. */
  CANNOT_PERFORM("El laboratorio no puede realizarla"),
  OTHER("Otro motivo");

  private final String spanish;

  CancellationReason(String spanish) {
    this.spanish = spanish;
  }

  /** As people read it. */
  public String spanish() {
    return spanish;
  }
}
