/**
 * The pure decision: facts of a case and a rulebook in, a decision with every reason out. No clock,
 * no database, no service is reached from here.
 */
@NullMarked
@ApplicationModule(
    displayName = "Decisión",
    allowedDependencies = {"shared", "rulebook"})
package ar.gov.isj.genos.adjudication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
