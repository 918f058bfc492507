/**
 * The member registry (padrón): who is affiliated, under which plan, with which credential. It
 * states facts with their dates; whether they allow a service is for the rules to say.
 */
@NullMarked
@ApplicationModule(displayName = "Padrón", allowedDependencies = "shared")
package ar.gov.isj.genos.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
