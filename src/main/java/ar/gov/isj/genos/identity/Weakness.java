package ar.gov.isj.genos.identity;

/** Why a password may not be chosen. */
public enum Weakness {
  /** Fewer than 15 characters. */
  TOO_SHORT,
  /** More than 128 characters. */
  TOO_LONG,
  /** On the list of those that many people use. */
  COMMON,
  /** Little but repetitions, sequences and years. */
  PREDICTABLE,
  /** Little but the user's own data and the words of this place. */
  EXPECTED,
  /** The one that he has, or that he was given. */
  SAME
}
