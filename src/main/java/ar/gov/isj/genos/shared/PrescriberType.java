package ar.gov.isj.genos.shared;

/** Profession of who prescribes, as the ISJ abbreviates it. */
public enum PrescriberType {
  /** Médico. */
  MD,
  /** Odontólogo. */
  OD,
  /** Licenciado en obstetricia. */
  OB
}
