/**
 * The member registry (padrón): who is affiliated, under which plan, with which credential. It
 * keeps all that was said, with the day from which it holds and the instant at which it was
 * recorded; whether it allows a service is for the rules to say.
 */
@NullMarked
@ApplicationModule(displayName = "Padrón", allowedDependencies = "shared")
package ar.gov.isj.genos.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
