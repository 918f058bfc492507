/**
 * Decision tables as genuine Drools workbooks: a strict typed reader and a canonical writer. No
 * formula is evaluated and no text of a cell reaches a compiler.
 */
@NullMarked
@NamedInterface("xlsx")
package ar.gov.isj.genos.rulebook.xlsx;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
