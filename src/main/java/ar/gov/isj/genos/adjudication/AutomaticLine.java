package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.shared.PracticeCode;

/**
 * A line that every order of a plan carries.
 *
 * @param quantity units, 1 or more
 * @param removable whether the laboratory may take it away
 * @param message why it is there: a Spanish sentence
 */
public record AutomaticLine(
    PracticeCode practice, int quantity, boolean removable, String message) {}
