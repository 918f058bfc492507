/** Rulebook content as it is read, hashed, kept in the database and rebuilt. */
@NullMarked
package ar.gov.isj.genos.rulebook.store;

import org.jspecify.annotations.NullMarked;
