/**
 * The rules as versions: DRL of the release and decision tables, read, checked and compiled. A
 * rulebook is immutable; one reference says which is active.
 */
@NullMarked
@ApplicationModule(
    displayName = "Reglamento",
    allowedDependencies = {"shared", "catalog", "identity", "trail"})
package ar.gov.isj.genos.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
