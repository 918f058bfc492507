package ar.gov.isj.genos.authorization;

import java.time.Instant;

/**
 * That an issued order no longer holds.
 *
 * @param by label of the actor
 * @param text why, in the laboratory's words, 3 to 300 characters
 */
public record Cancellation(Instant at, String by, CancellationReason reason, String text) {}
