/**
 * Compiles what is code: the release's rules and one generic rule per table header. Rows never pass
 * through here.
 */
@NullMarked
package ar.gov.isj.genos.rulebook.drools;

import org.jspecify.annotations.NullMarked;
