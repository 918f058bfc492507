/**
 * The laboratory's desk: affiliate, prescription, result, issued order. Steps hold components and
 * words only; what they show is decided by the module's root.
 */
@NullMarked
@NamedInterface("ui")
package ar.gov.isj.genos.authorization.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
