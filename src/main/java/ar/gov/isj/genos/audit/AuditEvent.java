package ar.gov.isj.genos.audit;

import org.jspecify.annotations.Nullable;

/**
 * A step that was taken. Written once, never changed.
 *
 * @param version of the request after it
 * @param from null for the first
 * @param message what was said to the other side; empty when nothing was
 */
public record AuditEvent(
    AuditNumber number,
    int version,
    AuditAction action,
    Side side,
    @Nullable AuditState from,
    AuditState to,
    Stamp by,
    String message) {}
