package ar.gov.isj.genos.identity;

/** How an administrator's act on a user ended. */
public enum UserChange {
  DONE,
  /** Nobody has that id. */
  UNKNOWN_USER,
  /** Somebody has that CUIL already. */
  CUIL_TAKEN,
  /** Nobody disables himself or takes his own administration away. */
  NOT_ONESELF,
  /** There must always be an enabled administrator. */
  LAST_ADMINISTRATOR,
  /** A laboratory's user needs a centre. */
  CENTRE_NEEDED,
  ROLE_NEEDED,
  /** There is no valid mail address to send the password to. */
  NO_ADDRESS,
  /** A disabled user gets no password. */
  DISABLED
}
