/** Order entry, validation, issue: gathers the facts, has them decided, stores what was decided. */
@NullMarked
@ApplicationModule(
    displayName = "Autorizaciones",
    allowedDependencies = {
      "shared",
      "catalog",
      "members",
      "providers",
      "identity",
      "rulebook",
      "adjudication",
      "reporting",
      "trail"
    })
package ar.gov.isj.genos.authorization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
