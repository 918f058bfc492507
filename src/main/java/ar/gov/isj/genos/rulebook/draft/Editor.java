package ar.gov.isj.genos.rulebook.draft;

import java.util.UUID;

/**
 * Who works on the rulebook.
 *
 * @param label CUIL, as stamps show it
 * @param writes whether they may edit
 * @param approves whether they may approve what others wrote
 */
public record Editor(UUID id, String label, String name, boolean writes, boolean approves) {}
