/**
 * What administrators keep up to date: centres, providers, prescribers, affiliates, users and
 * tokens. Every change is stored with who made it, when, and what it said before.
 */
@NullMarked
@ApplicationModule(
    displayName = "Administración",
    allowedDependencies = {"shared", "reporting", "providers", "members", "identity", "trail"})
package ar.gov.isj.genos.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
