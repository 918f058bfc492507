/** Printed documents: the Orden de Prestación as PDF. */
@NullMarked
@ApplicationModule(displayName = "Impresos", allowedDependencies = "shared")
package ar.gov.isj.genos.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
