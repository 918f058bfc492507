package ar.gov.isj.genos.identity;

/** How a change of one's own mail address and phone ended. */
public enum ContactChange {
  DONE,
  /** Nothing is different from before. */
  SAME,
  BAD_ADDRESS,
  BAD_PHONE,
  WRONG_PASSWORD,
  /** Too many wrong passwords: later. */
  WAIT
}
