package ar.gov.isj.genos.identity;

/** How an administrator's decision on a registration ended. */
public sealed interface RegistrationDecision {

  record Done() implements RegistrationDecision {}

  /** Another administrator was faster, or it was never there. */
  record AlreadyDecided() implements RegistrationDecision {}

  /** The user cannot be created like that. */
  record Refused(UserChange why) implements RegistrationDecision {}
}
