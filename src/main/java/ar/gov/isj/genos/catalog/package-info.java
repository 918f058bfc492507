/**
 * Practices of the nomenclator with their biochemical units, and what each costs on a date.
 * Practices are data of the release; prices are dated series.
 */
@NullMarked
@ApplicationModule(displayName = "Catálogo y arancel", allowedDependencies = "shared")
package ar.gov.isj.genos.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
