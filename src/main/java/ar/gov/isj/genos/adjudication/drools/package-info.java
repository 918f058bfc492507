/**
 * The flat facts that rules look at, the collector that rules report to, and one run of a rulebook
 * over facts. Nothing here judges.
 */
@NullMarked
package ar.gov.isj.genos.adjudication.drools;

import org.jspecify.annotations.NullMarked;
