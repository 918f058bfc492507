/** What leaves GENOS on paper or as a file: the Orden de Prestación, lists of orders. */
@NullMarked
@ApplicationModule(displayName = "Impresos", allowedDependencies = "shared")
package ar.gov.isj.genos.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
