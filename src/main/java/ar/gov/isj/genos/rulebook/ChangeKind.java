package ar.gov.isj.genos.rulebook;

/** Why analysts change rows. Names are stored: they may be added, never changed. */
public enum ChangeKind {
  /** What was there was a mistake. */
  CORRECTION,
  /** The insurer decided something new. */
  NEW_NORM,
  /** Values, codes or dates brought up to date. */
  UPDATE
}
