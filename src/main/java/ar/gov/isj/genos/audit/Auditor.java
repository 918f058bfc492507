package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.providers.Centre.CentreId;
import java.util.Set;
import java.util.UUID;

/**
 * Who audits.
 *
 * @param centres those that this person belongs to: their requests are somebody else's to resolve
 */
public record Auditor(UUID id, String cuil, String name, Set<CentreId> centres) {}
