/**
 * Tells analysts what is wrong with a table before anybody decides by it: cell by cell, and row
 * against row, each finding with a case that shows it. Pure: no database, no screen, no Drools.
 */
@NullMarked
@NamedInterface("check")
package ar.gov.isj.genos.rulebook.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
