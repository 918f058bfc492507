/** Measurements of the decision beside other ways to make the same one. No part of the program. */
@NullMarked
package ar.gov.isj.genos.bench;

import org.jspecify.annotations.NullMarked;
