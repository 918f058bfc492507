/** Who may enter and as what: users, roles, centres, passwords, API tokens. */
@NullMarked
@ApplicationModule(
    displayName = "Usuarios",
    allowedDependencies = {"shared", "providers", "trail", "mail"})
package ar.gov.isj.genos.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
