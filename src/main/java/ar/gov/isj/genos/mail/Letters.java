package ar.gov.isj.genos.mail;

import java.util.Map;
import java.util.Optional;

/** The kinds of mail that a module sends, and how each is written at the moment it is sent. */
@FunctionalInterface
public interface Letters {

  /** By kind: lower case and dashes. */
  Map<String, Letter> letters();

  /** Writes one kind of mail. */
  @FunctionalInterface
  interface Letter {

    /**
     * Called in a transaction of its own, and again if the mail could not be sent: a password or
     * code that it makes up replaces the one before. Empty when there is nothing to send any more.
     *
     * @param details as given to {@link Outbox#put}
     */
    Optional<Mail> write(Map<String, String> details);
  }
}
