package ar.gov.isj.genos.adjudication;

/**
 * How long an issued order may be annulled by its centre.
 *
 * @param hours after the moment of issue, 1 or more
 * @param tooLate what is told afterwards
 */
public record CancellationWindow(int hours, Reason tooLate) {}
