/** Sign-in, the choice of centre, and the frame that every view of a signed-in person stands in. */
@NullMarked
package ar.gov.isj.genos.identity.ui;

import org.jspecify.annotations.NullMarked;
