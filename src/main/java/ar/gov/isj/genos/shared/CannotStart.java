package ar.gov.isj.genos.shared;

/**
 * Something around GENOS keeps it from starting and a person must put it right. The message is all
 * that is printed: a Spanish sentence that says what is wrong and what to do.
 */
public class CannotStart extends RuntimeException {

  public CannotStart(String message) {
    super(message);
  }

  public CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
