package ar.gov.isj.genos.administration;

import java.util.UUID;

/**
 * Who administers.
 *
 * @param cuil the user name
 */
public record Administrator(UUID id, String cuil, String name) {}
