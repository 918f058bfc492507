/** How GENOS runs: its database, business clock, health, start-up messages. */
@NullMarked
@ApplicationModule(
    displayName = "Plataforma",
    allowedDependencies = {"shared"})
package ar.gov.isj.genos.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
