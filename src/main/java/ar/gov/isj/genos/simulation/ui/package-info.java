/** Screens where analysts try a draft: scenarios, findings, coverage, and past orders. */
@NullMarked
package ar.gov.isj.genos.simulation.ui;

import org.jspecify.annotations.NullMarked;
