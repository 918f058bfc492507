/**
 * Compiles what is code: the release's rules and one generic rule for the headers about each kind
 * of fact. Rows never pass through here.
 */
@NullMarked
package ar.gov.isj.genos.rulebook.drools;

import org.jspecify.annotations.NullMarked;
