package ar.gov.isj.genos.administration;

/**
 * What is wrong with a field.
 *
 * @param field its name in the draft
 * @param message what is wrong and what to do, in Spanish
 */
public record FieldProblem(String field, String message) {}
