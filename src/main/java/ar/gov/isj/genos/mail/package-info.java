/**
 * Mails to people: put in an outbox in the transaction that causes them, written and sent
 * afterwards, again and again until they leave.
 */
@NullMarked
@ApplicationModule(displayName = "Correo", allowedDependencies = "shared")
package ar.gov.isj.genos.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
