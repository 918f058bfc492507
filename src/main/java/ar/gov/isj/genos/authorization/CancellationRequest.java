package ar.gov.isj.genos.authorization;

import org.jspecify.annotations.Nullable;

/**
 * Which order to annul and why, as typed.
 *
 * @param member credential or CUIL, as typed or as a card reader sends it
 * @param number of the order, as typed
 * @param reason null when none was chosen
 */
public record CancellationRequest(
    String member, String number, @Nullable CancellationReason reason, String text) {

  /** Shortest and longest explanation, in UTF-16 characters. */
  public static final int MIN_TEXT = 3;

  public static final int MAX_TEXT = 300;
}
