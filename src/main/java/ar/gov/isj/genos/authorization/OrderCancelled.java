package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.identity.Actor;

/**
 * An order was annulled. Told inside the transaction, so that what hangs on the order ends with it.
 *
 * @param order with its cancellation
 */
public record OrderCancelled(IssuedOrder order, Actor actor) {}
