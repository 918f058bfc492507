/** The REST edge of audit: what a laboratory's own system asks and gets. Only shapes and HTTP. */
@NullMarked
package ar.gov.isj.genos.audit.api;

import org.jspecify.annotations.NullMarked;
