/**
 * The REST edge: what a laboratory's own system sends and gets. Only shapes and HTTP; every
 * decision is the desk's.
 */
@NullMarked
@NamedInterface("api")
package ar.gov.isj.genos.authorization.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
