/** Synthetic data for a first look and for training; absent when GENOS_DEMO=false. */
@NullMarked
@ApplicationModule(
    displayName = "Demostración",
    allowedDependencies = {
      "shared",
      "catalog",
      "members",
      "providers",
      "identity",
      "rulebook",
      "adjudication",
      "authorization",
      "audit"
    })
package ar.gov.isj.genos.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
