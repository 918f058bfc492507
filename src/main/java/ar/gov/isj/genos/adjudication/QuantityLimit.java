package ar.gov.isj.genos.adjudication;

/**
 * How many units of a practice one order may ask for.
 *
 * @param max 1 or more
 * @param why a Spanish sentence that says the limit and its norm
 */
public record QuantityLimit(int max, String why) {}
