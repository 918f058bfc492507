package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.providers.Centre.CentreId;

/** A request for audit took a step. Told after the commit. */
public record AuditMoved(
    AuditNumber number, AuditAction action, AuditState state, CentreId centre) {}
