package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.rulebook.RulebookRef;

/**
 * A decided case as the database has it.
 *
 * @param facts JSON
 * @param decision JSON
 * @param factsSha256 of the canonical JSON on the day of issue
 * @param decisionSha256 likewise
 */
record StoredCase(
    String facts,
    String decision,
    String factsSha256,
    String decisionSha256,
    RulebookRef rulebook) {}
