/**
 * The trail (bitácora): who did what, when, from where and with which result. Entries are only
 * added; the database refuses to change them.
 */
@NullMarked
@ApplicationModule(displayName = "Bitácora", allowedDependencies = "shared")
package ar.gov.isj.genos.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
