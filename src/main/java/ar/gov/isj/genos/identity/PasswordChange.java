package ar.gov.isj.genos.identity;

/** How a change of password ended. */
public sealed interface PasswordChange {

  /** The new one holds, and every session of the user has ended. */
  record Done() implements PasswordChange {}

  /** The actual password is not that one. */
  record WrongPassword() implements PasswordChange {}

  /** Too many wrong ones: later. */
  record Wait() implements PasswordChange {}

  /** The new one may not be chosen. */
  record Weak(Weakness why) implements PasswordChange {}
}
