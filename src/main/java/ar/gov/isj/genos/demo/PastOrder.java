package ar.gov.isj.genos.demo;

import ar.gov.isj.genos.authorization.OrderRequest;
import java.time.Instant;

/**
 * An order to be issued as if it were then.
 *
 * @param centre key of the centre in the files
 */
record PastOrder(Instant at, String centre, OrderRequest request) {}
