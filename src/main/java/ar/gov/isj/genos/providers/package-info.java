/** Centres of care, the providers who work in them, and the professionals who prescribe. */
@NullMarked
@ApplicationModule(displayName = "Prestadores", allowedDependencies = "shared")
package ar.gov.isj.genos.providers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
