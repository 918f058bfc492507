package ar.gov.isj.genos.mail;

import java.util.UUID;

/** How mails leave. */
interface Post {

  /**
   * @param id the same at every try, so that a mail server may tell a repetition
   * @throws Undeliverable if it will never leave
   * @throws RuntimeException if it may leave later
   */
  void send(Mail mail, UUID id);

  /** A Spanish line for whoever started GENOS; empty when there is nothing to say. */
  String note();

  /** The mail server refuses this mail for good. */
  final class Undeliverable extends RuntimeException {
    Undeliverable(Throwable cause) {
      super(cause);
    }
  }
}
