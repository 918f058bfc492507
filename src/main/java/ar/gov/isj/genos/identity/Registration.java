package ar.gov.isj.genos.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who asks for a user and whose address is verified.
 *
 * @param known there is a user with this CUIL already
 */
public record Registration(UUID id, Applicant applicant, Instant verifiedAt, boolean known) {}
