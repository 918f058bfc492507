/**
 * Values that every module speaks: CUIL, credential, money, the business clock. Nothing here knows
 * a database, a rule or a screen.
 */
@NullMarked
@ApplicationModule(displayName = "Valores compartidos", type = ApplicationModule.Type.OPEN)
package ar.gov.isj.genos.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
