/**
 * What a rulebook would do before it decides: scenarios with what must come of them, and past cases
 * decided by two rulebooks. It judges nothing and changes no order.
 */
@NullMarked
@ApplicationModule(
    displayName = "Pruebas e impacto",
    allowedDependencies = {
      "shared",
      "catalog",
      "identity",
      "rulebook",
      "rulebook :: check",
      "rulebook :: draft",
      "rulebook :: xlsx",
      "adjudication",
      "authorization",
      "authorization :: ui",
      "trail"
    })
package ar.gov.isj.genos.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
