package ar.gov.isj.genos.authorization;

/**
 * Wrong input, where and what to do.
 *
 * @param field path in the request: {@code member}, {@code prescription.date}, {@code
 *     prescription.prescriber.number}, {@code prescription.diagnosis}, {@code
 *     prescription.declared.AMBITO}, {@code lines[2].practice}, {@code lines[2].quantity}, {@code
 *     lines}
 * @param code stable code of the error
 * @param message Spanish sentence
 */
public record FieldError(String field, String code, String message) {}
