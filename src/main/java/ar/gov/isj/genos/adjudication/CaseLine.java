package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.CaseFacts.PracticeFacts;

/**
 * A line of the order to decide.
 *
 * @param automatic whether a row of the automatic lines brings it, typed or not
 * @param requested units, 1 or more
 */
record CaseLine(PracticeFacts practice, boolean automatic, int requested) {}
