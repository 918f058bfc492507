/** Screens of the administration: a list and an entry for each register. */
@NullMarked
package ar.gov.isj.genos.administration.ui;

import org.jspecify.annotations.NullMarked;
